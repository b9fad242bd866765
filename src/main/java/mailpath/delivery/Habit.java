package mailpath.delivery;

/**
 * What some sending servers do otherwise than the defaults of delivery-game 2. A habit is a choice
 * of whoever looks at the matrix and never part of the verdict.
 */
public enum Habit {
  /** DANE: uses TLSA records behind an unsigned MX answer too (RFC 7672 2.2.1, D1). */
  LENIENT_DANE,
  /** MTA-STS: the very first mail goes before the policy has been fetched (RFC 8461 5.1, R11). */
  MAIL_BEFORE_FETCH,
  /** DANE and MTA-STS: a usable TLSA record sets the policy aside (RFC 8461 2, R15). */
  DANE_ALONE,
  /** MTA-STS: keeps the first mail while the record cannot be looked up (R11). */
  WAITS_FOR_RECORD,
  /** A resolver that validates, without DANE (RFC 4035 4.9). */
  VALIDATES;

  /** Whether a sender of that kind acts otherwise with it. */
  public boolean concerns(SenderKind kind) {
    return !Switches.of(kind).equals(applied(Switches.of(kind)));
  }

  /** The switches of a sender that has it; the same where it makes no difference. */
  Switches applied(Switches sender) {
    boolean policy = sender.mtaSts() != Switches.MtaSts.OFF;
    boolean first = sender.mtaSts() == Switches.MtaSts.FIRST;
    return switch (this) {
      case LENIENT_DANE -> sender.daneOn() ? sender.withDane(Switches.Dane.LENIENT) : sender;
      case MAIL_BEFORE_FETCH -> first ? sender.withMtaSts(Switches.MtaSts.ASYNC) : sender;
      case DANE_ALONE -> sender.daneOn() && policy ? sender.droppingPolicy() : sender;
      case WAITS_FOR_RECORD -> first ? sender.deferring() : sender;
      case VALIDATES -> sender.tls() ? sender.validating() : sender;
    };
  }
}
