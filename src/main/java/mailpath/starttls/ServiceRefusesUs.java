package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A service for mail programs turns us away before anything could be learnt (U2, threat-S14). */
public record ServiceRefusesUs(String subject, String reply, Evidence evidence) implements Finding {

  static List<ServiceRefusesUs> check(ProbedAddress address) {
    return Refusal.of(address).stream()
        .map(refusal -> new ServiceRefusesUs(address.subject(), refusal.text(), address.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.MAIL_HOST);
  }
}
