package mailpath.investigation;

/** State of each mechanism for a domain, in the words of the JSON contract. */
public record Mechanisms(Mx mx, Dnssec dnssec, Dane dane, MtaSts mtaSts, TlsRpt tlsRpt) {

  public enum Mx {
    PRESENT,
    IMPLICIT,
    NULL,
    NONE,
    CNAME_HOST,
    CNAME_DOMAIN,
    IP_LITERAL,
    NXDOMAIN,
    UNKNOWN
  }

  /** Of the domain's own zone. */
  public enum Dnssec {
    SECURE,
    INSECURE,
    BOGUS,
    INDETERMINATE,
    UNKNOWN
  }

  public enum Dane {
    IN_FORCE,
    /** Published where no sender may count it (D12). */
    INERT,
    BROKEN,
    UNUSABLE,
    /** Some hosts have it, others do not. */
    PARTIAL,
    LOOKUP_FAILED,
    /** Usable records, but no certificate was seen to compare. */
    UNTESTED,
    ABSENT,
    UNKNOWN
  }

  public enum MtaSts {
    ENFORCE,
    /** Enforced, and no host can meet it. */
    ENFORCE_FAILS,
    TESTING,
    NONE,
    UNFETCHABLE,
    INVALID,
    /** More than one record (R2). */
    AMBIGUOUS,
    /** Only a leftover of an old draft. */
    HISTORIC,
    ABSENT,
    UNKNOWN
  }

  public enum TlsRpt {
    PRESENT,
    INVALID,
    ABSENT,
    UNKNOWN
  }

  /** A word as the contract writes it: {@code in-force}. */
  public static String word(Enum<?> state) {
    return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
