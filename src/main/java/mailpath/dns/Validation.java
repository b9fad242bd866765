package mailpath.dns;

import java.util.Optional;
import mailpath.network.SecurityState;

/**
 * What validating one message came to.
 *
 * @param rcode of the validated message: a denial of the type that was labelled NXDOMAIN is NOERROR
 */
record Validation(SecurityState state, Optional<ValidationReason> reason, int rcode) {
  static Validation secure(int rcode) {
    return new Validation(SecurityState.SECURE, Optional.empty(), rcode);
  }

  static Validation not(SecurityState state, ValidationReason reason, int rcode) {
    return new Validation(state, Optional.of(reason), rcode);
  }

  /** This link of an alias chain after another: once insecure, never secure again (N4). */
  Validation after(Validation earlier) {
    return earlier.state.compareTo(state) >= 0
        ? new Validation(earlier.state, earlier.reason, rcode)
        : this;
  }
}
