package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return StarttlsRules.ST1;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
