package mailpath.window;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import mailpath.report.Words;

/** A window beside the main one that explains; it never holds the main one up. */
final class HelpWindow {
  private static final double WIDTH = 720;

  private final Stage owner;
  private final Look look;
  private final Words words;
  private final boolean dark;
  private final Consumer<String> copy;

  /**
   * @param copy is given what is copied
   */
  private HelpWindow(Stage owner, Look look, boolean dark, Consumer<String> copy) {
    this.owner = owner;
    this.look = look;
    this.words = look.words();
    this.dark = dark;
    this.copy = copy;
  }

  /** In the words, size and colours of the window below it. */
  static HelpWindow over(Stage owner, Presentation below, Consumer<String> copy) {
    return new HelpWindow(owner, below.look(), Theme.dark(below.settings().theme()), copy);
  }

  Look look() {
    return look;
  }

  Node heading(Enum<?> text) {
    return Nodes.paragraph(words.label(text), "heading");
  }

  /** A button with an identity of its own. */
  Button button(String id, Enum<?> text, Runnable action) {
    return Nodes.button(id, words.label(text), action);
  }

  /** The same that copies a text. */
  Button copying(String id, String text) {
    Button button = button(id, WindowText.COPY, () -> {});
    CopyLabel.install(button, words, () -> copy.accept(text));
    return button;
  }

  /**
   * A page that scrolls.
   *
   * @param height in units, as far as the screen has it
   */
  void show(Enum<?> title, double height, VBox page, Node... buttons) {
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    open(title, height, scroll, buttons);
  }

  /** A page that scrolls by itself. */
  void open(Enum<?> title, double height, Node page, Node... buttons) {
    Stage stage = new Stage();
    Button close = button("help-close", WindowText.CLOSE, stage::close);
    HBox foot = Nodes.row("help-foot", Nodes.spacer());
    foot.getChildren().addAll(buttons);
    foot.getChildren().add(close);
    BorderPane root = new BorderPane(page);
    root.setBottom(foot);
    root.setStyle(Theme.size(look.unit()));
    root.getStyleClass().add("help");
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            root,
            Math.min(WIDTH * look.unit(), screen.getWidth()),
            Math.min(height * look.unit(), screen.getHeight()));
    Theme.apply(scene, dark);
    stage.initOwner(owner);
    stage.setUserData(title);
    stage.setTitle(words.label(title));
    stage.getIcons().setAll(WindowIcons.all());
    stage.setScene(scene);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    earlier(title)
        .ifPresent(
            open -> {
              stage.setX(open.getX());
              stage.setY(open.getY());
              open.close();
            });
    stage.show();
    close.requestFocus();
  }

  /** The window that shows the page already, perhaps in other words or behind others. */
  private Optional<Stage> earlier(Enum<?> title) {
    return Window.getWindows().stream()
        .filter(window -> title.equals(window.getUserData()))
        .flatMap(window -> window instanceof Stage stage ? Stream.of(stage) : Stream.empty())
        .filter(stage -> stage.getOwner() == owner)
        .findFirst();
  }
}
