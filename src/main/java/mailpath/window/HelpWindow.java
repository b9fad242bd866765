package mailpath.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mailpath.report.Words;

/** A window beside the main one that explains; it never holds the main one up. */
final class HelpWindow {
  private static final double WIDTH = 720;
  private static final double LEGEND_HEIGHT = 640;
  private static final double ABOUT_HEIGHT = 168;

  private final Stage owner;
  private final Look look;
  private final Words words;
  private final boolean dark;

  private HelpWindow(Stage owner, Look look, boolean dark) {
    this.owner = owner;
    this.look = look;
    this.words = look.words();
    this.dark = dark;
  }

  /** In the words, size and colours of the window below it. */
  static HelpWindow over(Stage owner, Presentation below) {
    return new HelpWindow(owner, below.look(), Theme.dark(below.settings().theme()));
  }

  void legend() {
    Legend legend = new Legend(words);
    VBox left = Nodes.column("gap-8", heading(WindowText.SIX_ANSWERS), legend.verdicts());
    VBox right =
        Nodes.column(
            "gap-8",
            heading(WindowText.LEGEND_LINKS),
            legend.links(look.unit()),
            heading(WindowText.LEGEND_CELLS),
            legend.cells());
    HBox both = new HBox(Nodes.grow(left), Nodes.grow(right));
    both.getStyleClass().add("gap-24");
    left.prefWidthProperty().bind(both.widthProperty().multiply(0.5));
    right.prefWidthProperty().bind(both.widthProperty().multiply(0.5));
    show(WindowText.LEGEND, LEGEND_HEIGHT, Nodes.column("page", both));
  }

  void about() {
    show(
        WindowText.ABOUT_TITLE,
        ABOUT_HEIGHT,
        Nodes.column(
            "page",
            Nodes.paragraph("Mailpath", "headline"),
            Nodes.paragraph(words.label(WindowText.ABOUT_TEXT))));
  }

  private Node heading(WindowText text) {
    return Nodes.paragraph(words.label(text), "heading");
  }

  private void show(WindowText title, double height, VBox page) {
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    StackPane root = new StackPane(scroll);
    root.setStyle(Theme.size(look.unit()));
    Scene scene = new Scene(root, WIDTH * look.unit(), height * look.unit());
    Theme.apply(scene, dark);
    Stage stage = new Stage();
    stage.initOwner(owner);
    stage.setTitle(words.label(title));
    stage.setScene(scene);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    stage.show();
  }
}
