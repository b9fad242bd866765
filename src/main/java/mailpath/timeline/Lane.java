package mailpath.timeline;

import java.util.List;
import java.util.Optional;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;

/**
 * What becomes of the mail of one kind of sender from the first step of a plan on, in the worst
 * case of what it remembers.
 *
 * @param before what it was before the first step
 * @param spans without gaps, the last without an end
 */
public record Lane(SenderKind sender, Recall recall, Outcome before, List<Span> spans) {
  public Lane {
    spans = List.copyOf(spans);
  }

  /**
   * A time in which it stays the same.
   *
   * @param from seconds from the first step
   * @param until the first second in which it is otherwise; {@link Lane#FOR_EVER} for the last
   * @param cause why it breaks, where it does
   */
  public record Span(long from, long until, Outcome outcome, Effect effect, Optional<Cause> cause) {
    public boolean ends() {
      return until < FOR_EVER;
    }
  }

  public static final long FOR_EVER = Versions.FOR_EVER;

  /** What a plan does to the mail, held against what was before it. */
  public enum Effect {
    SAME,
    BETTER,
    /** Less protected, and no less than once the change is made: that is what the change means. */
    CHANGED,
    /** Less protected than before and than after the change. */
    WEAKER,
    /** Not delivered, and it was before. */
    BREAKS,
    /** Not delivered, as before. */
    BROKEN
  }

  public boolean has(Effect effect) {
    return spans.stream().anyMatch(span -> span.effect() == effect);
  }

  public List<Span> breaks() {
    return spans.stream().filter(span -> span.effect() == Effect.BREAKS).toList();
  }

  /** Seconds in which mail breaks; FOR_EVER where that has no end. */
  public long broken() {
    long sum = 0;
    for (Span span : breaks()) {
      if (!span.ends()) {
        return FOR_EVER;
      }
      sum += span.until() - span.from();
    }
    return sum;
  }

  public Span at(long second) {
    return spans.stream()
        .filter(span -> span.from() <= second && second < span.until())
        .findFirst()
        .orElseThrow();
  }
}
