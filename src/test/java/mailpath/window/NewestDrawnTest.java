package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import mailpath.fact.Sentence;
import org.junit.jupiter.api.Test;

/** The newest value is drawn, whatever becomes of those before it. */
class NewestDrawnTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final NewestDrawn<String, String> drawn =
      new NewestDrawn<>(work::add, Runnable::run, NewestDrawnTest::draw, new Told());

  private final class Told implements NewestDrawn.Audience<String, String> {
    @Override
    public void drawn(String value, String screen) {
      if (value.equals("cannot be shown")) {
        throw new IllegalStateException(value);
      }
      told.add(screen);
    }

    @Override
    public void failed(String value, Sentence why) {
      told.add("failed: " + value);
    }
  }

  private static String draw(String value) {
    if (value.equals("cannot be drawn")) {
      throw new IllegalStateException(value);
    }
    return "drawn: " + value;
  }

  private void work() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void ofManyValuesOnlyTheNewestIsDrawn() {
    drawn.set("one");
    drawn.set("two");
    drawn.set("three");
    work();
    assertEquals(List.of("drawn: three"), told);
  }

  @Test
  void whatComesMeanwhileIsDrawnNext() {
    drawn.set("one");
    Runnable first = work.remove();
    work.add(() -> drawn.set("two"));
    work.add(first);
    work();
    assertEquals(List.of("drawn: two"), told);
    drawn.again();
    work();
    assertEquals(List.of("drawn: two", "drawn: two"), told);
  }

  @Test
  void whatCannotBeDrawnIsToldAndTheNextIsDrawn() {
    drawn.set("cannot be drawn");
    work();
    drawn.set("next");
    work();
    assertEquals(List.of("failed: cannot be drawn", "drawn: next"), told);
  }

  @Test
  void whatCannotBeShownKeepsNothingElseFromBeingShown() {
    // The window's thread has a handler of its own for what is thrown there.
    List<Runnable> window = new ArrayList<>();
    NewestDrawn<String, String> later =
        new NewestDrawn<>(work::add, window::add, NewestDrawnTest::draw, new Told());
    later.set("cannot be shown");
    work();
    assertThrows(IllegalStateException.class, window.removeFirst()::run);
    later.set("next");
    work();
    window.removeFirst().run();
    assertEquals(List.of("drawn: next"), told);
  }
}
