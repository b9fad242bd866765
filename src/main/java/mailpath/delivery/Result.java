package mailpath.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a judgement counts when paths are held against each other.
 *
 * @param range every possible word; one when the verdict is known
 * @param cells the possible outcomes of every cell, in the order of the matrix
 */
public record Result(List<Word> range, Optional<Verdict.Grade> grade, List<Set<Outcome>> cells) {
  public Result {
    range = List.copyOf(range);
    cells = cells.stream().map(Set::copyOf).toList();
  }

  public static Result of(Judgement judgement) {
    Verdict verdict = judgement.verdict();
    return new Result(
        verdict.range(),
        verdict.grade(),
        judgement.matrix().cells().stream().map(Cell::possible).toList());
  }

  static Result of(Assessed shown) {
    return new Result(shown.range(), shown.grade(), List.copyOf(shown.allLetters().values()));
  }

  public boolean sameVerdict(Result other) {
    return range.equals(other.range) && grade.equals(other.grade);
  }
}
