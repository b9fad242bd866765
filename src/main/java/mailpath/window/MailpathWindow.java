package mailpath.window;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

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
  private final DropTarget drop;
  private final PlaceKeeper place;

  /** Must be made on the window's thread. */
  public MailpathWindow(Stage stage, Surroundings around) {
    this(stage, around, SystemDialogs::new);
  }

  /**
   * @param dialogs asks what the window asks
   */
  MailpathWindow(Stage stage, Surroundings around, DialogsOf dialogs) {
    this.stage = stage;
    this.place = new PlaceKeeper(stage, WIDTH, HEIGHT);
    Theme.loadFonts();
    StackPane root = new StackPane();
    scene = new Scene(root, WIDTH, HEIGHT);
    controller = new Controller(stage, scene, root, around, dialogs);
    drop = new DropTarget(root, () -> controller.presentation().look(), controller.cases());
    drop.install(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, new Keys(controller)::pressed);
    scene.widthProperty().addListener((ignored, before, width) -> controller.presentation().fit());
    scene
        .heightProperty()
        .addListener((ignored, before, height) -> controller.presentation().fit());
    // the system outlives the window and would keep it
    Platform.getPreferences()
        .colorSchemeProperty()
        .when(stage.showingProperty())
        .addListener((ignored, before, scheme) -> controller.presentation().recolour());
  }

  /** Dialogs over a stage, in the window's words and size at that time. */
  interface DialogsOf {
    Dialogs over(Stage stage, Supplier<Look> look);
  }

  /** Shows the window; closing it ends the check under way. */
  public void show() {
    stage.setTitle("Mailpath");
    stage.getIcons().setAll(WindowIcons.all());
    stage.setScene(scene);
    place.place(controller.presentation().settings().place(), LEAST_WIDTH, LEAST_HEIGHT);
    place.watch(controller.presentation()::left);
    stage.setOnCloseRequest(
        request -> {
          if (!controller.mayClose()) {
            request.consume();
          }
        });
    stage.setOnHidden(ignored -> controller.closed());
    controller.begin();
    stage.show();
    controller.focusInput();
  }

  Controller controller() {
    return controller;
  }

  Parent root() {
    return scene.getRoot();
  }

  DropTarget drop() {
    return drop;
  }

  /** Shows the window and what it begins with. */
  void show(Opening first) {
    show();
    switch (first) {
      case Opening.Nothing ignored -> {}
      case Opening.Lesson(String domain) -> controller.practise(domain);
      case Opening.Files(var files) -> controller.cases().dropped(files);
    }
  }
}
