package mailpath.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One cell of the matrix: the worst outcome that this attacker can bring about for this sender.
 *
 * @param possible every letter that unknown facts leave open; one letter when all is known
 * @param witness the worst attack with the fewest moves, and how the sender acted under it; empty
 *     if the game could not be played
 * @param repelled what an active attacker tries in vain; empty unless the cell is kept
 */
public record Cell(
    SenderKind sender,
    Attacker attacker,
    Set<Outcome> possible,
    Optional<Witness> witness,
    List<Repelled> repelled) {
  public Cell {
    possible = Set.copyOf(possible);
    repelled = List.copyOf(repelled);
  }

  /** The outcome; empty is shown as "?". */
  public Optional<Outcome> outcome() {
    return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
  }

  /** An attack and what the sender did under it. */
  public record Witness(Attack attack, Trace trace, Outcome outcome) {}
}
