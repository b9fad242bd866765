package mailpath.mtasts;

/**
 * What is wrong with a policy file, at one line.
 *
 * @param line from 1; 0 where something is missing from the whole file
 * @param text the line as it stands, or the key that is missing
 */
public record PolicyProblem(Kind kind, int line, String text) {

  /** How senders take it. */
  public enum Effect {
    /** The body is no policy. */
    INVALID,
    /** Some senders refuse the body, some read on. */
    DEPENDS,
    /** Worth saying, and harmless to the grammar. */
    WARNING
  }

  public enum Kind {
    /** Not {@code key: value} (R5). */
    NOT_A_FIELD(Effect.INVALID),
    /** A blank before the key or before the colon (R5). */
    STRAY_BLANK(Effect.INVALID),
    /** A byte order mark at the start (R5). */
    BYTE_ORDER_MARK(Effect.INVALID),
    /** An empty line (R5). */
    BLANK_LINE(Effect.DEPENDS),
    /** An octet that the grammar has no place for: control characters, broken UTF-8 (threat-H4). */
    ODD_CHARACTER(Effect.INVALID),
    /** {@code version} is not exactly STSv1 (R6). */
    VERSION(Effect.INVALID),
    /** {@code mode} is not exactly enforce, testing or none (R6). */
    MODE(Effect.INVALID),
    /** {@code max_age} is not 1 to 10 digits (R6). */
    MAX_AGE(Effect.INVALID),
    /** {@code max_age} above 31557600 (R7). */
    MAX_AGE_RANGE(Effect.DEPENDS),
    /** An mx value outside the grammar (R8). */
    MX(Effect.INVALID),
    /** An mx value of one label (R8). */
    MX_SINGLE_LABEL(Effect.WARNING),
    /** An mx value that is an IPv4 address (R8). */
    MX_ADDRESS(Effect.WARNING),
    /** A key that must be there is not (R6). */
    MISSING(Effect.INVALID),
    /** No mx line, and mode is not none (R6). */
    NO_MX(Effect.INVALID),
    /** A key that may stand once stands again; the first counts (R6). */
    DUPLICATE(Effect.WARNING);

    private final Effect effect;

    Kind(Effect effect) {
      this.effect = effect;
    }

    public Effect effect() {
      return effect;
    }
  }
}
