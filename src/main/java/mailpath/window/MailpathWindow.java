package mailpath.window;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mailpath.report.Language;
import mailpath.report.Words;

/**
 * The window of the program. It keeps what the user chose, hands questions to the {@link
 * CheckService} and shows the newest answer; everything but drawing happens beside its thread.
 */
public final class MailpathWindow {
  /** Usual size; usable down to {@link #LEAST_WIDTH} by {@link #LEAST_HEIGHT}. */
  private static final double WIDTH = 1280;

  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 400;

  private final Stage stage;
  private final Scene scene;
  private final Controller controller;

  /**
   * Must be made on the window's thread.
   *
   * @param wordsOf the words of a language
   * @param settings to begin with
   * @param keep is given every change of the settings
   * @param beside runs what must not hold up the window, such as one virtual thread a task
   */
  public MailpathWindow(
      Stage stage,
      CheckService service,
      Function<Language, Words> wordsOf,
      WindowSettings settings,
      Consumer<WindowSettings> keep,
      Executor beside) {
    this.stage = stage;
    Theme.loadFonts();
    StackPane root = new StackPane();
    scene = new Scene(root, WIDTH, HEIGHT);
    controller = new Controller(stage, scene, root, service, wordsOf, keep, beside, settings);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, new Keys(controller)::pressed);
    scene.widthProperty().addListener((ignored, before, width) -> controller.fit());
    scene.heightProperty().addListener((ignored, before, height) -> controller.fit());
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener((ignored, before, scheme) -> controller.recolour());
  }

  /** Shows the window; closing it ends the check under way. */
  public void show() {
    stage.setTitle("Mailpath");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.setOnHidden(ignored -> controller.stop());
    controller.begin();
    stage.show();
    controller.focusInput();
  }

  Controller controller() {
    return controller;
  }

  /** Shows the window with a check of a practice domain, as a lesson begins. */
  public void show(String practiceDomain) {
    show();
    controller.practise(practiceDomain);
  }
}
