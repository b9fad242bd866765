package mailpath.window;

/** Fixed texts of a change over time. */
enum TimelineText {
  CHOOSE_CHANGE,
  CHOOSE_SERVER,
  CHOOSE_HASTE,
  /** What is done at once, one thing each. */
  DONE,
  LANES,
  LANES_NOTE,
  IN_HASTE,
  IN_ORDER,
  /** Senders, time, cause. */
  HASTE_BREAKS,
  /** Senders, cause. */
  HASTE_BREAKS_FOR_GOOD,
  /** Senders, time. */
  HASTE_BREAKS_TOO,
  /** Time. */
  HASTE_BREAKS_LENIENT,
  HASTE_BREAKS_NOBODY,
  /** Senders, time. */
  HASTE_WEAKENS,
  /** Condition, time. */
  ORDER_HOLDS,
  /** The same where some cannot deliver even now. */
  ORDER_HOLDS_REST,
  /** Time. */
  IF_UNCHANGED,
  /** The same where something is assumed. */
  IF_ASSUMED,
  /** Domain. */
  ASSUMED_NO_POLICY,
  ASSUMED_POLICY_HOST,
  /** What runs out and when, during the order. */
  ASSUMED_RENEWED,
  /** Senders, time. */
  ORDER_WEAKENS,
  /** Cause, senders. */
  ORDER_IMPOSSIBLE,
  ORDER_UNPROVEN,
  /** Senders. */
  BROKEN_BEFORE,
  /** Senders. */
  UNCHANGED,
  /** What happens then. */
  SPAN_START,
  /** Time, what happens from then on. */
  SPAN_AFTER,
  OUT_CHECKED,
  OUT_UNCHECKED,
  OUT_CLEAR,
  /** Cause. */
  OUT_WAITS,
  /** The same as before the change. */
  OUT_WAITS_AS_BEFORE,
  /** What happens, less protected than before and after. */
  OUT_WEAKER,
  AXIS,
  AXIS_START,
  /** When, of a moment after the end. */
  AXIS_BEYOND,
  /** Time. */
  AXIS_AFTER,
  /** Kind of record, time. */
  AXIS_TTL,
  /** Time. */
  AXIS_MAX_AGE,
  /** Subject. */
  AXIS_CERTIFICATE,
  AXIS_POLICY_CERTIFICATE,
  AXIS_SIGNATURE,
  /** Number of the step. */
  AXIS_STEP,
  STEPS,
  STEP_NOW,
  /** Time. */
  STEP_AFTER,
  /** Time, reasons. */
  STEP_WAIT,
  /** Reason, time: one of several reasons. */
  WAIT_WHY,
  COPY_PLAN,
  /** Domain, change. */
  PLAN_TITLE,
  SECOND,
  SECONDS,
  MINUTE,
  MINUTES,
  HOUR,
  HOURS,
  DAY,
  DAYS
}
