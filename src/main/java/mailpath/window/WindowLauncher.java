package mailpath.window;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import mailpath.report.Language;
import mailpath.report.Words;

/** Starts the toolkit and opens the window. */
public final class WindowLauncher {
  private WindowLauncher() {}

  /**
   * Opens the window and returns when it is closed; called on the main thread, once.
   *
   * @param lesson a practice domain to begin with
   * @throws UnsupportedOperationException without a display
   */
  public static void open(
      CheckService service,
      Function<Language, Words> wordsOf,
      WindowSettings settings,
      Consumer<WindowSettings> keep,
      Executor beside,
      Optional<String> lesson)
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
          MailpathWindow window =
              new MailpathWindow(stage, service, wordsOf, settings, keep, beside);
          lesson.ifPresentOrElse(window::show, window::show);
        });
    closed.await();
    Platform.exit();
  }
}
