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
  /** Worlds of which it is told what all have in common; with more facts unknown, nothing. */
  private static final int MAX_WORLDS = 100;

  private final Assessed assessed;
  private final Set<Habit> habits;
  private final Map<Played, Witnesses> played = new HashMap<>();

  Cells(Assessed assessed, Set<Habit> habits) {
    this.assessed = assessed;
    this.habits = habits;
  }

  private record Played(World world, SenderKind sender) {}

  Matrix matrix() {
    List<Cell> cells = new ArrayList<>();
    for (SenderKind sender : SenderKind.values()) {
      for (Attacker attacker : Attacker.values()) {
        Set<Outcome> letters = assessed.letters(sender, attacker);
        Optional<Cell.Witness> witness =
            worst(sender, attacker).map(world -> shown(world, sender, attacker).witness());
        cells.add(
            new Cell(sender, attacker, letters, witness, repelled(sender, attacker, letters)));
      }
    }
    return new Matrix(cells);
  }

  /** What is tried in vain whatever the unknown facts are: of the rest nobody can say why. */
  private List<Repelled> repelled(SenderKind sender, Attacker attacker, Set<Outcome> letters) {
    boolean active = attacker.compareTo(Attacker.ON_PATH) >= 0;
    if (!active
        || !letters.stream().allMatch(Outcome::kept)
        || assessed.boards().size() > MAX_WORLDS) {
      return List.of();
    }
    Switches switches = Switches.of(sender, habits);
    return assessed.boards().stream()
        .map(board -> Repelled.of(board.value().world(), switches, attacker))
        .reduce((one, other) -> one.stream().filter(other::contains).toList())
        .orElse(List.of());
  }

  /** The matrix of a game that was not played. */
  static Matrix open() {
    List<Cell> cells = new ArrayList<>();
    for (SenderKind sender : SenderKind.values()) {
      for (Attacker attacker : Attacker.values()) {
        cells.add(
            new Cell(sender, attacker, EnumSet.allOf(Outcome.class), Optional.empty(), List.of()));
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
        new Played(world, sender),
        one -> Witnesses.of(one.world(), Switches.of(one.sender(), habits)));
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
