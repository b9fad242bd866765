package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import mailpath.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the window was left, on the screens that there are now. */
class WindowPlaceTest {
  private static final Rectangle2D FIRST = new Rectangle2D(0, 24, 1920, 1056);
  private static final Rectangle2D SECOND = new Rectangle2D(1920, 0, 1280, 1024);

  @ParameterizedTest
  @CsvSource({
    // on the first, on the second, across both
    "100, 100, 1280, 800, 100, 100, 1280, 800",
    "1930, 10, 1000, 700, 1930, 10, 1000, 700",
    "1800, 100, 1000, 700, 1920, 100, 1000, 700",
    // beyond every side, and on a screen that is gone
    "-500, 100, 1280, 800, 0, 100, 1280, 800",
    "100, 1000, 1280, 800, 100, 280, 1280, 800",
    "9000, 9000, 1280, 800, 640, 280, 1280, 800",
    "-4000, -3000, 1280, 800, 0, 24, 1280, 800",
    // larger than its screen
    "0, 0, 3840, 2160, 0, 24, 1920, 1056",
    "2000, 100, 1900, 2000, 1920, 0, 1280, 1024"
  })
  void itIsWholeOnOneScreen(
      double x,
      double y,
      double width,
      double height,
      double toX,
      double toY,
      double toWidth,
      double toHeight) {
    assertEquals(
        new WindowPlace(toX, toY, toWidth, toHeight, false),
        new WindowPlace(x, y, width, height, false).within(List.of(FIRST, SECOND)));
  }

  @ParameterizedTest
  @CsvSource({"NaN, 0, 100, 100", "0, 0, 0, 100", "0, 0, 100, -1", "0, Infinity, 100, 100"})
  void nonsenseIsNoPlace(double x, double y, double width, double height) {
    assertThrows(IllegalArgumentException.class, () -> new WindowPlace(x, y, width, height, false));
  }

  private static Stage opened(WindowHome home, LabSamples samples, WindowPlace place) {
    return WindowRig.onWindow(
        () -> {
          Stage stage = new Stage();
          WindowSettings settings = WindowSettings.first(Language.EN).with(place);
          new MailpathWindow(
                  stage,
                  home.surroundings(
                      new SteppedService(samples), settings, home.kept::add, Runnable::run),
                  (ignored, look) -> new StubDialogs())
              .show();
          return stage;
        });
  }

  @Test
  void aWindowComesBackFromAScreenThatIsGoneAndIsRemembered() {
    try (LabSamples samples = new LabSamples();
        WindowRig rig = new WindowRig(samples, WindowSettings.first(Language.EN), 800, 600);
        WindowHome home = new WindowHome()) {
      Stage stage = opened(home, samples, new WindowPlace(20_000, -9000, 9000, 5000, false));
      rig.settle();
      Rectangle2D screen = WindowRig.onWindow(() -> Screen.getPrimary().getVisualBounds());
      Rectangle2D now =
          WindowRig.onWindow(
              () ->
                  new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
      assertTrue(screen.contains(now), () -> now + " in " + screen);
      rig.act(
          () -> {
            stage.setWidth(700);
            stage.setHeight(500);
            stage.setX(30);
            stage.setY(40);
          });
      rig.act(stage::close);
      assertEquals(
          Optional.of(new WindowPlace(30, 40, 700, 500, false)), home.kept.getLast().place());
    }
  }
}
