package mailpath.delivery;

import java.util.List;
import mailpath.fact.Sentence;

/** What one cell of the matrix says: kept or lost, and what happened (C1). */
public sealed interface CellLine extends Sentence {

  record KeptChecked() implements CellLine {}

  record KeptUnchecked() implements CellLine {}

  record KeptDelayed() implements CellLine {}

  /** Nobody looks, so it is kept although it is readable. */
  record KeptReadable() implements CellLine {}

  record LostReadable() implements CellLine {}

  record LostToAttacker() implements CellLine {}

  /** Unknown facts leave several outcomes open. */
  record CellOpen(List<Outcome> possible) implements CellLine {
    public CellOpen {
      possible = List.copyOf(possible);
    }
  }

  static CellLine of(Cell cell) {
    return cell.outcome()
        .map(outcome -> of(outcome, cell.attacker()))
        .orElseGet(() -> new CellOpen(cell.possible().stream().sorted().toList()));
  }

  private static CellLine of(Outcome outcome, Attacker attacker) {
    return switch (outcome) {
      case AUTHENTICATED -> new KeptChecked();
      case UNAUTHENTICATED -> new KeptUnchecked();
      case DEFERRED -> new KeptDelayed();
      case CLEAR_TEXT -> attacker == Attacker.NOBODY ? new KeptReadable() : new LostReadable();
      case ATTACKER -> new LostToAttacker();
    };
  }
}
