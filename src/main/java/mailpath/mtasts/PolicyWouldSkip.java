package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;

/** An MX host that a policy in testing does not list: enforced, it would be skipped (R14). */
public record PolicyWouldSkip(String subject, DomainName host, Evidence evidence)
    implements Finding {

  static List<PolicyWouldSkip> check(MtaStsReading reading, List<DomainName> hosts) {
    return reading.policy(Mode.TESTING).stream()
        .map(policy -> HostValidation.unlisted(policy, hosts))
        .filter(unlisted -> unlisted.size() < hosts.size())
        .flatMap(List::stream)
        .map(
            host ->
                new PolicyWouldSkip(reading.subject(), host, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R14, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
