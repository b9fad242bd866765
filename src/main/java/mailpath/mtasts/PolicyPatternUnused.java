package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;

/** An mx value that matches none of the MX hosts (R12). */
public record PolicyPatternUnused(String subject, String pattern, Evidence evidence)
    implements Finding {

  /** Of a list of thousands, the first few say enough. */
  private static final int MAX_SHOWN = 10;

  static List<PolicyPatternUnused> check(MtaStsReading reading, List<DomainName> hosts) {
    return reading.policy().stream()
        .filter(policy -> policy.mode() != Mode.NONE && !hosts.isEmpty())
        .flatMap(policy -> policy.patterns().stream().distinct())
        .filter(pattern -> hosts.stream().noneMatch(host -> MxPattern.matches(pattern, host)))
        .limit(MAX_SHOWN)
        .map(
            pattern ->
                new PolicyPatternUnused(
                    reading.subject(), pattern, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R12, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
