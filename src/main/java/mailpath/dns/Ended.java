package mailpath.dns;

import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/** Why a chain of trust goes no further, and the state of all that is below. */
record Ended(SecurityState state, ValidationReason reason) {
  static Ended by(ValidationReason reason) {
    return new Ended(reason.check().state(), reason);
  }

  static Ended by(ValidationCheck check, DomainName zone, String type) {
    return by(ValidationReason.of(check, zone, type));
  }

  /** What was put in by hand counts like this. */
  static Ended assumed(SecurityState state, DomainName zone, String type) {
    return new Ended(state, ValidationReason.of(ValidationCheck.ASSUMED, zone, type));
  }
}
