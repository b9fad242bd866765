package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A wildcard for the domain itself: any host in it with a certificate may be an MX (R19). */
public record PolicyPatternCoversDomain(String subject, String pattern, Evidence evidence)
    implements Finding {

  static List<PolicyPatternCoversDomain> check(MtaStsReading reading) {
    String wide = "*." + reading.domain();
    return reading.policy().stream()
        .filter(policy -> policy.patterns().contains(wide))
        .map(
            policy ->
                new PolicyPatternCoversDomain(
                    reading.subject(), wide, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R19, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
