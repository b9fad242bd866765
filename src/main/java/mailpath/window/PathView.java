package mailpath.window;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The mail path as the room allows: all columns, the resolver folded away, or a list. */
final class PathView extends VBox {
  private final PathScreen screen;
  private final Look look;
  private final Consumer<Claim> open;
  private final Supplier<Optional<String>> selected;
  private final boolean picture;
  private Form form = Form.NONE;

  private enum Form {
    NONE,
    SIX_COLUMNS,
    FIVE_COLUMNS,
    LIST
  }

  /**
   * @param picture whether the user wants it drawn
   * @param selected the thing whose evidence is shown
   */
  PathView(
      PathScreen screen,
      Look look,
      boolean picture,
      Supplier<Optional<String>> selected,
      Consumer<Claim> open) {
    this.screen = screen;
    this.look = look;
    this.open = open;
    this.picture = picture;
    this.selected = selected;
    setMinWidth(0);
    getStyleClass().add("path");
    fit(PictureLayout.SIX_COLUMNS * look.unit());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** The form follows the width that is offered, so that the height is that of the right form. */
  @Override
  protected double computePrefHeight(double width) {
    fit(width);
    return super.computePrefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private void fit(double pixels) {
    Form wanted = pixels <= 0 ? form : form(pixels / look.unit());
    if (wanted != form) {
      form = wanted;
      FocusKeeper.keep(this, () -> getChildren().setAll(draw()));
      if (!screen.folded().isEmpty() && form != Form.LIST) {
        getChildren().add(Nodes.paragraph(screen.folded(), "caption", "muted"));
      }
      Selection.mark(this, selected.get());
      applyCss();
    }
  }

  private Form form(double width) {
    boolean foldable = PathPicture.foldable(screen);
    double least = foldable ? PictureLayout.FIVE_COLUMNS : PictureLayout.SIX_COLUMNS;
    if (!picture || width < least) {
      return Form.LIST;
    }
    boolean fold = look.room() != Look.Room.WIDE || width < PictureLayout.SIX_COLUMNS;
    return fold && foldable ? Form.FIVE_COLUMNS : Form.SIX_COLUMNS;
  }

  private Node draw() {
    return switch (form) {
      case SIX_COLUMNS, NONE -> new PathPicture(screen, look, false, open);
      case FIVE_COLUMNS -> new PathPicture(screen, look, true, open);
      case LIST -> new PathList(screen, look, open);
    };
  }
}
