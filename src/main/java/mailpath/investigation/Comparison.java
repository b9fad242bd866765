package mailpath.investigation;

import java.util.List;
import java.util.stream.Stream;
import mailpath.delivery.Result;

/**
 * Two assessments held against each other: what differs, and what of it changes the verdict. Pure,
 * and symmetric: with the sides exchanged only the columns are.
 *
 * @param notes what makes the two hard to compare, said first
 * @param differences those that decide first, then those that change the matrix, then the rest
 * @param cells cells of the matrix that changed
 */
public record Comparison(
    Assessment before,
    Assessment after,
    List<ComparisonNote> notes,
    List<Difference> differences,
    List<CellChange> cells,
    FindingChanges findings) {
  public Comparison {
    notes = List.copyOf(notes);
    differences = List.copyOf(differences);
    cells = List.copyOf(cells);
  }

  public static Comparison of(Assessment before, Assessment after) {
    return new Comparison(
        before,
        after,
        ComparisonNote.of(before, after),
        Differences.between(before, after),
        CellChange.between(before.judgement().matrix(), after.judgement().matrix()),
        FindingChanges.between(before.findings(), after.findings()));
  }

  /** Whether word, possible words and grade are the same. */
  public boolean sameVerdict() {
    return Result.of(before.judgement()).sameVerdict(Result.of(after.judgement()));
  }

  /** Differences that change the verdict, alone or together. */
  public List<Difference> deciding() {
    return differences.stream().filter(Difference::decides).toList();
  }

  public List<Difference> others() {
    return differences.stream().filter(difference -> !difference.decides()).toList();
  }

  /** Numbers of the observations that a difference was read from, before and after. */
  public List<Integer> numbersBefore(Difference difference) {
    return before.numbers(difference.before().evidence());
  }

  public List<Integer> numbersAfter(Difference difference) {
    return after.numbers(difference.after().evidence());
  }

  /** Whether nothing at all differs. */
  public boolean same() {
    return Stream.of(differences, cells).allMatch(List::isEmpty) && findings.none();
  }
}
