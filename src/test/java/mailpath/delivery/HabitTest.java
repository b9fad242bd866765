package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of senders with a habit: standards C2 and delivery-game 8, and what they are without it. */
class HabitTest {

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          9 lenient ! a 10 secure pinned: match ! LENIENT_DANE ! dane ! u u w w w ! a a f w w
          9 lenient, no match ! a 10 secure pinned: offered ! LENIENT_DANE ! dane ! u u w w w ! f f f w w
          5 before the fetch ! policy enforce a.d.test; a 10 insecure none: valid ! MAIL_BEFORE_FETCH ! mta-sts-first ! a a f w w ! u u w w w
          12 before the fetch ! policy enforce b.d.test; a 10 insecure none: valid ! MAIL_BEFORE_FETCH ! mta-sts-first ! f f f w w ! u u w w w
          record fails, waits ! policy enforce a.d.test txt=fails; a 10 insecure none: valid ! WAITS_FOR_RECORD ! mta-sts-first ! u u w w w ! f f f w w
          both, usage 3, not listed ! mx secure; policy enforce b.d.test txt=secure host=secure; a 10 secure pinned: valid match ! DANE_ALONE ! both-known ! f f f f f ! a a f f f
          bogus, validating ! mx bogus; a 10 insecure none: offered ! VALIDATES ! opportunistic ! u u w w w ! f f f f f
          """)
  void aRow(String what, String facts, Habit habit, String sender, String without, String with) {
    MailPath path = PathText.path(facts);
    SenderKind kind = Senders.kind(sender);
    assertEquals(without, Game.matrix(path, Set.of()).row(kind));
    assertEquals(with, Game.matrix(path, Set.of(habit)).row(kind));
    assertTrue(habit.concerns(kind));
  }

  @Test
  void withoutHabitsItIsTheMatrixOfTheVerdict() {
    RandomPaths paths = new RandomPaths(7, 3, 2);
    for (int i = 0; i < 60; i++) {
      MailPath path = PathText.path(paths.next());
      assertEquals(Game.play(path).matrix(), Game.matrix(path, Set.of()));
    }
  }

  @Test
  void aHabitChangesNoSenderThatItDoesNotConcern() {
    RandomPaths paths = new RandomPaths(8, 2, 2);
    for (int i = 0; i < 60; i++) {
      MailPath path = PathText.path(paths.next());
      Matrix plain = Game.matrix(path, Set.of());
      for (Habit habit : Habit.values()) {
        Matrix other = Game.matrix(path, EnumSet.of(habit));
        for (SenderKind kind : SenderKind.values()) {
          if (!habit.concerns(kind)) {
            assertEquals(plain.row(kind), other.row(kind), habit + " " + kind);
          }
        }
      }
    }
    assertFalse(Habit.LENIENT_DANE.concerns(SenderKind.OPPORTUNISTIC));
    assertFalse(Habit.VALIDATES.concerns(SenderKind.DANE));
  }
}
