package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.starttls.StarttlsFacts.State;

/** A service for mail programs offers TLS and refuses it when asked (ST1, threat-S7). */
public record UpgradeRefused(String subject, String reply, Evidence evidence) implements Finding {

  static List<UpgradeRefused> check(ProbedAddress address) {
    return address
        .failure(Failure.Rejected.class)
        .filter(rejected -> address.is(State.REFUSED))
        .map(rejected -> new UpgradeRefused(address.subject(), rejected.text(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
