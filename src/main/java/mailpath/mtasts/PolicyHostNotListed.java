package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;

/** An MX host that the enforced policy does not list: senders with the policy skip it (R12). */
public record PolicyHostNotListed(String subject, DomainName host, Evidence evidence)
    implements Finding {

  static List<PolicyHostNotListed> check(MtaStsReading reading, List<DomainName> hosts) {
    return reading.policy(Mode.ENFORCE).stream()
        .flatMap(policy -> HostValidation.unlisted(policy, hosts).stream())
        .map(
            host ->
                new PolicyHostNotListed(
                    reading.subject(), host, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R12, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
