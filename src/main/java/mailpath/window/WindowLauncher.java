package mailpath.window;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit and opens the window. */
public final class WindowLauncher {
  private WindowLauncher() {}

  /**
   * Opens the window and returns when it is closed; called on the main thread, once.
   *
   * @param lesson a practice domain to begin with
   * @throws UnsupportedOperationException without a display
   */
  public static void open(Surroundings around, Optional<String> lesson)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage
              .showingProperty()
              .addListener(
                  (ignored, before, showing) -> {
                    if (!showing) {
                      closed.countDown();
                    }
                  });
          MailpathWindow window = new MailpathWindow(stage, around);
          lesson.ifPresentOrElse(window::show, window::show);
        });
    closed.await();
    Platform.exit();
  }
}
