package mailpath.window;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit and opens the window. */
public final class WindowLauncher {
  private WindowLauncher() {}

  /**
   * Opens the window and returns when it is closed; called on the main thread, once.
   *
   * @throws UnsupportedOperationException without a display
   */
  public static void open(Surroundings around, Opening first) throws InterruptedException {
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
          new MailpathWindow(stage, around).show(first);
        });
    closed.await();
    Platform.exit();
  }
}
