package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.starttls.StarttlsFacts.State;

/** STARTTLS is offered, but the command is refused (ST1, threat-S7). */
public record StarttlsRefused(String subject, int code, String reply, Evidence evidence)
    implements Finding {

  static List<StarttlsRefused> check(ProbedAddress address) {
    return address
        .failure(Failure.Rejected.class)
        .filter(rejected -> address.is(State.REFUSED))
        .map(
            rejected ->
                new StarttlsRefused(
                    address.subject(), rejected.code(), rejected.text(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
