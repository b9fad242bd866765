package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The matrix of one reading, every cell with its witness. */
final class Cells {
  private final Assessed assessed;
  private final Map<Played, Witnesses> played = new HashMap<>();

  Cells(Assessed assessed) {
    this.assessed = assessed;
  }

  private record Played(World world, SenderKind sender) {}

  Matrix matrix() {
    List<Cell> cells = new ArrayList<>();
    for (SenderKind sender : SenderKind.values()) {
      for (Attacker attacker : Attacker.values()) {
        Set<Outcome> letters = assessed.letters(sender, attacker);
        Optional<Cell.Witness> witness =
            worst(sender, attacker).map(world -> shown(world, sender, attacker).witness());
        cells.add(new Cell(sender, attacker, letters, witness));
      }
    }
    return new Matrix(cells);
  }

  /** The matrix of a game that was not played. */
  static Matrix open() {
    List<Cell> cells = new ArrayList<>();
    for (SenderKind sender : SenderKind.values()) {
      for (Attacker attacker : Attacker.values()) {
        cells.add(new Cell(sender, attacker, EnumSet.allOf(Outcome.class), Optional.empty()));
      }
    }
    return new Matrix(cells);
  }

  /** Where the mail of the cell's witness ends; empty if it waits. */
  Optional<Verdict.Decider> place(SenderKind sender, Attacker attacker) {
    return worst(sender, attacker).flatMap(world -> shown(world, sender, attacker).place());
  }

  Optional<Cell.Witness> strip() {
    return witnesses(assessed.first().world(), SenderKind.OPPORTUNISTIC).strip();
  }

  private Witnesses.Shown shown(World world, SenderKind sender, Attacker attacker) {
    return witnesses(world, sender).worst(attacker);
  }

  private Witnesses witnesses(World world, SenderKind sender) {
    return played.computeIfAbsent(
        new Played(world, sender), one -> Witnesses.of(one.world(), Switches.of(one.sender())));
  }

  /** The first world with the worst letter; empty for a sender that takes part in none. */
  private Optional<World> worst(SenderKind sender, Attacker attacker) {
    return assessed.boards().stream()
        .map(Valued::value)
        .filter(board -> board.takesPart(sender))
        .max(Comparator.comparing(board -> board.row(sender).letter(attacker)))
        .map(Board::world);
  }
}
