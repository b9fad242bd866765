package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;

/** Who has to change the policy changes the file first and the id after it (R16). */
public record PolicyUpdateOrder(String subject, Evidence evidence) implements Finding {

  static List<PolicyUpdateOrder> check(MtaStsReading reading, List<DomainName> hosts) {
    return reading.policy().stream()
        .filter(policy -> policy.mode() == Mode.TESTING || needsChange(policy, hosts))
        .map(policy -> new PolicyUpdateOrder(reading.subject(), reading.facts().fetch().evidence()))
        .toList();
  }

  private static boolean needsChange(MtaStsPolicy policy, List<DomainName> hosts) {
    return policy.mode() == Mode.ENFORCE && !HostValidation.unlisted(policy, hosts).isEmpty();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R16, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
