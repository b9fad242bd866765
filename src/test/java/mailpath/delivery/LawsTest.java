package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The laws of delivery-game 4, over random facts. */
class LawsTest {
  private static final int PATHS = 400;

  private static void eachRow(BiConsumer<String, Row> holds) {
    RandomPaths paths = new RandomPaths(1, 3, 2);
    for (int i = 0; i < PATHS; i++) {
      String text = paths.next();
      World world = world(text);
      for (SenderKind kind : SenderKind.values()) {
        holds.accept(kind + ": " + text, new Rows().row(world, Switches.of(kind)));
      }
    }
  }

  private static World world(String text) {
    return Worlds.of(Readings.of(PathText.path(text)).getFirst()).getFirst().value();
  }

  @Test
  void an_active_attacker_leaves_only_waiting_mail_or_mail_of_his_own() {
    eachRow(
        (what, row) ->
            List.of(row.onPath(), row.dns(), row.falseCertificate())
                .forEach(
                    outcome ->
                        assertTrue(
                            outcome == Outcome.DEFERRED || outcome == Outcome.ATTACKER, what)));
  }

  /** X1: who checks nothing never has an authenticated session, whatever the server shows. */
  @Test
  void who_checks_nothing_is_never_authenticated() {
    eachRow(
        (what, row) -> {
          if (what.startsWith("NO_TLS:") || what.startsWith("OPPORTUNISTIC:")) {
            for (Attacker attacker : Attacker.values()) {
              assertTrue(row.letter(attacker) != Outcome.AUTHENTICATED, what);
            }
          }
        });
  }

  @Test
  void more_power_never_gets_less() {
    eachRow(
        (what, row) -> {
          for (int i = 1; i < Attacker.values().length; i++) {
            boolean kept = row.letter(Attacker.values()[i]).kept();
            boolean keptBefore = row.letter(Attacker.values()[i - 1]).kept();
            assertTrue(keptBefore || !kept, what);
          }
        });
  }

  @Test
  void a_listener_changes_no_letter() {
    RandomPaths paths = new RandomPaths(2, 2, 2);
    for (int i = 0; i < 60; i++) {
      String text = paths.next();
      Matrix matrix = Game.play(PathText.path(text)).matrix();
      for (SenderKind kind : SenderKind.values()) {
        assertEquals(
            matrix.cell(kind, Attacker.NOBODY).possible(),
            matrix.cell(kind, Attacker.LISTENER).possible(),
            text);
      }
    }
  }

  @Test
  void who_checks_both_delivers_where_each_would_or_knows_no_policy() {
    RandomPaths paths = new RandomPaths(3, 3, 2);
    for (int i = 0; i < PATHS; i++) {
      String text = paths.next();
      both(text, SenderKind.BOTH_KNOWN, SenderKind.MTA_STS_KNOWN);
      both(text, SenderKind.BOTH_FIRST, SenderKind.MTA_STS_FIRST);
    }
  }

  private static void both(String text, SenderKind both, SenderKind policy) {
    World world = world(text);
    Rows rows = new Rows();
    List<Verdict.Decider> taken = rows.row(world, Switches.of(both)).delivers();
    List<Verdict.Decider> byDane = rows.row(world, Switches.of(SenderKind.DANE)).delivers();
    assertTrue(byDane.containsAll(taken), both + ": " + text);
    if (PolicyStep.of(world, Switches.of(both), step -> {}).enforced().isEmpty()) {
      assertEquals(byDane, taken, both + ": " + text);
    } else {
      List<Verdict.Decider> byPolicy = rows.row(world, Switches.of(policy)).delivers();
      assertTrue(byPolicy.containsAll(taken), both + ": " + text);
    }
  }

  /** The cell and the attack that is shown for it say the same. */
  @Test
  void every_witness_shows_its_cell() {
    RandomPaths paths = new RandomPaths(4, 2, 2);
    for (int i = 0; i < 60; i++) {
      String text = paths.next();
      for (Cell cell : Game.play(PathText.path(text)).matrix().cells()) {
        cell.witness()
            .ifPresent(
                witness ->
                    assertEquals(cell.outcome().orElseThrow(), witness.outcome(), cell + text));
      }
    }
  }
}
