package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return MtaStsRules.R14;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
