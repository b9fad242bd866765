package mailpath.mtasts;

import java.util.Optional;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** A max_age that the grammar allows and that protects little (RFC 8461 3.2, 10.2; R7). */
enum MaxAgeFault {
  /** No sender remembers the policy. */
  ZERO,
  /** Less than a day. */
  BELOW_DAY,
  /** Less than a week; weeks are advised. */
  BELOW_WEEK;

  static final long DAY = 86_400;
  static final long WEEK = 7 * DAY;

  /** Of a policy on its way out a short life is what is wanted (R17). */
  static Optional<MaxAgeFault> of(MtaStsPolicy policy) {
    return policy.mode() == Mode.NONE ? Optional.empty() : of(policy.maxAge());
  }

  static Optional<MaxAgeFault> of(long seconds) {
    if (seconds == 0) {
      return Optional.of(ZERO);
    }
    if (seconds < DAY) {
      return Optional.of(BELOW_DAY);
    }
    return seconds < WEEK ? Optional.of(BELOW_WEEK) : Optional.empty();
  }
}
