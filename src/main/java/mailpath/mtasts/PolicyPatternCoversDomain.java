package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
  public Rule rule() {
    return MtaStsRules.R19;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
