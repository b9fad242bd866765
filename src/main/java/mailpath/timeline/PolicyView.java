package mailpath.timeline;

import java.util.Optional;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.mtasts.MtaStsPolicy;

/**
 * What a sender sees and holds of MTA-STS when it delivers.
 *
 * @param id in the TXT answer it goes by
 * @param file what a fetch yields now
 * @param held what it remembers, with the id it came under
 */
record PolicyView(Optional<String> id, Optional<MtaStsPolicy> file, Optional<Held> held) {
  static final PolicyView NONE =
      new PolicyView(Optional.empty(), Optional.empty(), Optional.empty());

  /** A policy as a sender remembers it (RFC 8461 3.3; R4). */
  record Held(String id, MtaStsPolicy policy) {
    PolicyBody body() {
      return PolicyView.body(id, policy);
    }
  }

  MailPath.Policy published(Edition.Zones zones) {
    return new MailPath.Policy(
        known(zones.txt()),
        known(id),
        known(id.flatMap(under -> file.map(policy -> body(under, policy)))),
        known(zones.policyHost()));
  }

  private static PolicyBody body(String id, MtaStsPolicy policy) {
    PolicyMode mode = PolicyMode.valueOf(policy.mode().name());
    return new PolicyBody(id, mode, policy.patterns(), policy.maxAge());
  }

  static <T> Fact<T> known(T value) {
    return Fact.known(value, Evidence.NONE);
  }
}
