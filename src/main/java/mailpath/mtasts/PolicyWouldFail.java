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
 * A policy in testing that lists none of the MX hosts: enforced, it would stop all mail of senders
 * that know it (R14).
 */
public record PolicyWouldFail(String subject, Evidence evidence) implements Finding {

  static List<PolicyWouldFail> check(MtaStsReading reading, List<DomainName> hosts) {
    return reading.policy(Mode.TESTING).stream()
        .filter(policy -> !hosts.isEmpty())
        .filter(policy -> HostValidation.unlisted(policy, hosts).size() == hosts.size())
        .map(policy -> new PolicyWouldFail(reading.subject(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R14, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
