package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One chain of trust as it is drawn (N12): from the root down to the answers in one zone.
 *
 * @param fold the proven zones in one line; empty where the root itself is not proven
 * @param stop the zone at which the chain ends or fails; empty where it arrives
 * @param secure whether all is proven: then the answers too are folded away
 */
record ChainScreen(Optional<Fold> fold, Optional<Stop> stop, List<Stop> answers, boolean secure) {
  ChainScreen {
    answers = List.copyOf(answers);
  }

  /**
   * Proven zones.
   *
   * @param id the same in every update
   * @param answers what they prove, where all of it is proven; otherwise empty
   */
  record Fold(String id, String text, String answers, List<Stop> zones) {
    Fold {
      zones = List.copyOf(zones);
    }
  }

  /**
   * A zone or an answer.
   *
   * @param link the line that leads to it
   * @param note the check that failed, or why it does not matter; empty where it is proven
   * @param details its records, line by line
   * @param opened whether they are shown at once
   */
  record Stop(
      LinkState link,
      Mark mark,
      String name,
      String state,
      String note,
      List<String> details,
      boolean opened,
      Claim claim) {
    Stop {
      details = List.copyOf(details);
    }
  }

  /** Everything that can be pointed at, whether it is folded or not. */
  Stream<Stop> stops() {
    return Stream.of(
            fold.stream().flatMap(f -> f.zones().stream()), stop.stream(), answers.stream())
        .flatMap(part -> part);
  }
}
