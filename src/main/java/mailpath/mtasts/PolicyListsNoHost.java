package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;

/**
 * The enforced policy lists none of the MX hosts: senders with the policy cannot deliver (R12,
 * R14).
 */
public record PolicyListsNoHost(String subject, Evidence evidence) implements Finding {

  static List<PolicyListsNoHost> check(MtaStsReading reading, List<DomainName> hosts) {
    return reading.policy(Mode.ENFORCE).stream()
        .filter(policy -> !hosts.isEmpty())
        .filter(policy -> HostValidation.unlisted(policy, hosts).size() == hosts.size())
        .map(policy -> new PolicyListsNoHost(reading.subject(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R14, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
