package mailpath.delivery;

import java.util.Set;

/**
 * What a sending server does, the default of each switch first (delivery-game 2).
 *
 * @param validates whether its resolver validates DNSSEC; always so with DANE
 * @param both with DANE and MTA-STS together: a host must satisfy each, or DANE with a usable
 *     record sets MTA-STS aside (R15)
 * @param onTxtFailure what it does when the TXT lookup fails with nothing cached (R11)
 */
record Switches(
    boolean tls, Dane dane, MtaSts mtaSts, boolean validates, Both both, TxtFailure onTxtFailure) {

  enum Dane {
    OFF,
    STRICT,
    /** Uses TLSA behind an insecure MX answer too (7672 2.2.1). */
    LENIENT
  }

  enum MtaSts {
    OFF,
    /** Holds an unexpired policy. */
    CACHED,
    /** Fetches before its first delivery. */
    FIRST,
    /** Delivers its first message before the fetch ends (8461 5.1). */
    ASYNC
  }

  enum Both {
    EACH,
    DROP_POLICY
  }

  enum TxtFailure {
    GO_ON,
    DEFER
  }

  Switches {
    validates = validates || dane != Dane.OFF;
  }

  static Switches of(SenderKind kind) {
    return switch (kind) {
      case NO_TLS -> with(false, Dane.OFF, MtaSts.OFF);
      case OPPORTUNISTIC -> with(true, Dane.OFF, MtaSts.OFF);
      case DANE -> with(true, Dane.STRICT, MtaSts.OFF);
      case MTA_STS_KNOWN -> with(true, Dane.OFF, MtaSts.CACHED);
      case MTA_STS_FIRST -> with(true, Dane.OFF, MtaSts.FIRST);
      case BOTH_KNOWN -> with(true, Dane.STRICT, MtaSts.CACHED);
      case BOTH_FIRST -> with(true, Dane.STRICT, MtaSts.FIRST);
    };
  }

  /** The same sender with habits. */
  static Switches of(SenderKind kind, Set<Habit> habits) {
    Switches sender = of(kind);
    for (Habit habit : Habit.values()) {
      sender = habits.contains(habit) ? habit.applied(sender) : sender;
    }
    return sender;
  }

  private static Switches with(boolean tls, Dane dane, MtaSts mtaSts) {
    return new Switches(tls, dane, mtaSts, false, Both.EACH, TxtFailure.GO_ON);
  }

  Switches validating() {
    return new Switches(tls, dane, mtaSts, true, both, onTxtFailure);
  }

  Switches withDane(Dane other) {
    return new Switches(tls, other, mtaSts, validates, both, onTxtFailure);
  }

  Switches withMtaSts(MtaSts other) {
    return new Switches(tls, dane, other, validates, both, onTxtFailure);
  }

  Switches droppingPolicy() {
    return new Switches(tls, dane, mtaSts, validates, Both.DROP_POLICY, onTxtFailure);
  }

  Switches deferring() {
    return new Switches(tls, dane, mtaSts, validates, both, TxtFailure.DEFER);
  }

  boolean checks(Dane some) {
    return dane == some;
  }

  boolean daneOn() {
    return dane != Dane.OFF;
  }
}
