package mailpath.mtasts;

import mailpath.fact.JudgedText.Effect;
import mailpath.fact.Rule;

/**
 * What is wrong with a policy file, at one line.
 *
 * @param line from 1; 0 where something is missing from the whole file
 * @param text the line as it stands, or the key that is missing
 */
public record PolicyProblem(Kind kind, int line, String text) {

  public enum Kind {
    /** Not {@code key: value} (R5). */
    NOT_A_FIELD(Effect.INVALID, MtaStsRules.R5),
    /** A blank before the key or before the colon (R5). */
    STRAY_BLANK(Effect.INVALID, MtaStsRules.R5),
    /** A byte order mark at the start (R5). */
    BYTE_ORDER_MARK(Effect.INVALID, MtaStsRules.R5),
    /** An empty line (R5). */
    BLANK_LINE(Effect.DEPENDS, MtaStsRules.R5),
    /** An octet that the grammar has no place for: control characters, broken UTF-8 (threat-H4). */
    ODD_CHARACTER(Effect.INVALID, MtaStsRules.R5),
    /** {@code version} is not exactly STSv1 (R6). */
    VERSION(Effect.INVALID, MtaStsRules.R6),
    /** {@code mode} is not exactly enforce, testing or none (R6). */
    MODE(Effect.INVALID, MtaStsRules.R6),
    /** {@code max_age} is not 1 to 10 digits (R6). */
    MAX_AGE(Effect.INVALID, MtaStsRules.R6),
    /** {@code max_age} above 31557600 (R7). */
    MAX_AGE_RANGE(Effect.DEPENDS, MtaStsRules.R7),
    /** An mx value outside the grammar (R8). */
    MX(Effect.INVALID, MtaStsRules.R8),
    /** An mx value of one label (R8). */
    MX_SINGLE_LABEL(Effect.WARNING, MtaStsRules.R8),
    /** An mx value that is an IPv4 address (R8). */
    MX_ADDRESS(Effect.WARNING, MtaStsRules.R8),
    /** A key that must be there is not (R6). */
    MISSING(Effect.INVALID, MtaStsRules.R6),
    /** No mx line, and mode is not none (R6). */
    NO_MX(Effect.INVALID, MtaStsRules.R6),
    /** A key that may stand once stands again; the first counts (R6). */
    DUPLICATE(Effect.WARNING, MtaStsRules.R6);

    private final Effect effect;
    private final Rule rule;

    Kind(Effect effect, Rule rule) {
      this.effect = effect;
      this.rule = rule;
    }

    /** How senders take it: a body with an invalid line is no policy. */
    public Effect effect() {
      return effect;
    }

    public Rule rule() {
      return rule;
    }
  }
}
