package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.Attacker;
import mailpath.delivery.Cell;
import mailpath.delivery.Matrix;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;

/**
 * A cell of the matrix that is not the same in two assessments.
 *
 * @param before every outcome that was possible; more than one where it is open
 */
public record CellChange(
    SenderKind sender, Attacker attacker, Set<Outcome> before, Set<Outcome> after) {
  public CellChange {
    before = Set.copyOf(before);
    after = Set.copyOf(after);
  }

  static List<CellChange> between(Matrix before, Matrix after) {
    return before.cells().stream()
        .map(cell -> of(cell, after.cell(cell.sender(), cell.attacker())))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static CellChange of(Cell before, Cell after) {
    return new CellChange(before.sender(), before.attacker(), before.possible(), after.possible());
  }

  /** The outcome before; empty is shown as "?". */
  public Optional<Outcome> outcomeBefore() {
    return only(before);
  }

  public Optional<Outcome> outcomeAfter() {
    return only(after);
  }

  private static Optional<Outcome> only(Set<Outcome> possible) {
    return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
  }
}
