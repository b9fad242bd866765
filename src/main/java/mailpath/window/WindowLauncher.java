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
   * @param measured told when the window can be used, which then is closed at once
   * @throws UnsupportedOperationException without a display
   */
  public static void open(Surroundings around, Opening first, Optional<Runnable> measured)
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
          new MailpathWindow(stage, around).show(first);
          measured.ifPresent(told -> measure(stage, told));
        });
    closed.await();
    Platform.exit();
  }

  private static void measure(Stage stage, Runnable told) {
    new FirstFrame(
            stage,
            () -> {
              told.run();
              stage.hide();
            })
        .start();
  }
}
