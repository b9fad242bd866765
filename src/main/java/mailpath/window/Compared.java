package mailpath.window;

import mailpath.investigation.Assessment;
import mailpath.investigation.Comparison;

/** Two answers held against each other, the one that was measured first being the one before. */
record Compared(Answer before, Answer after, Comparison comparison) {
  static Compared of(Answer one, Answer other) {
    boolean inOrder = !begun(other).isBefore(begun(one));
    Answer before = inOrder ? one : other;
    Answer after = inOrder ? other : one;
    return new Compared(before, after, Comparison.of(before.assessment(), after.assessment()));
  }

  private static java.time.Instant begun(Answer answer) {
    return answer.assessment().question().begun();
  }

  Assessment assessment(CompareScreen.Side side) {
    return switch (side) {
      case BEFORE -> before.assessment();
      case AFTER -> after.assessment();
    };
  }
}
