package mailpath.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text as it is drawn, for the tests that look for cut and overlapping ones. */
record DrawnText(String text, Bounds bounds, Optional<ScrollPane> scrolls, Parent parent) {
  /** Less is the rounding of glyph boxes. */
  private static final double TOUCHING = 1.5;

  static List<DrawnText> all(Parent root) {
    List<DrawnText> all = new ArrayList<>();
    WindowRig.walk(
        root,
        node -> {
          if (node instanceof Text text && !text.getText().isBlank() && WindowRig.visible(text)) {
            Bounds bounds = text.localToScene(text.getLayoutBounds());
            all.add(new DrawnText(text.getText(), bounds, pane(text), text.getParent()));
          }
        });
    return all;
  }

  private static Optional<ScrollPane> pane(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        return Optional.of(pane);
      }
    }
    return Optional.empty();
  }

  /** Labels that show less than they should say. */
  static List<String> cut(Parent root) {
    List<String> cut = new ArrayList<>();
    WindowRig.walk(
        root,
        node -> {
          if (node instanceof Labeled label
              && label.getText() != null
              && !label.getText().isBlank()
              && WindowRig.visible(label)) {
            label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .filter(drawn -> drawn.endsWith("...") || drawn.endsWith("…"))
                .filter(drawn -> !drawn.equals(label.getText()))
                .forEach(drawn -> cut.add(drawn + " of " + label.getText()));
          }
        });
    return cut;
  }

  /** Words that are wider than the room they wrap to, but for fingerprints and the like. */
  static Set<String> broken(Parent root) {
    Set<String> broken = new TreeSet<>();
    WindowRig.walk(
        root,
        node -> {
          if (node instanceof Text text && WindowRig.visible(text) && !mono(text)) {
            double room =
                text.getParent() instanceof TextFlow flow
                    ? flow.getWidth()
                    : text.getWrappingWidth();
            Arrays.stream(text.getText().split("\\s+"))
                .filter(word -> room > 0 && width(word, text) > room + 1)
                .forEach(broken::add);
          }
        });
    return broken;
  }

  private static boolean mono(Text text) {
    return text.getFont().getFamily().contains("Mono");
  }

  private static double width(String word, Text like) {
    Text alone = new Text(word);
    alone.setFont(like.getFont());
    return alone.getLayoutBounds().getWidth();
  }

  /** Pairs of texts that lie over each other in the same page. */
  static List<String> overlapping(Parent root) {
    List<DrawnText> all = all(root);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (all.get(i).overlaps(all.get(j))) {
          pairs.add(all.get(i).text() + " | " + all.get(j).text());
        }
      }
    }
    return pairs;
  }

  private boolean overlaps(DrawnText other) {
    double width =
        Math.min(bounds.getMaxX(), other.bounds.getMaxX())
            - Math.max(bounds.getMinX(), other.bounds.getMinX());
    double height =
        Math.min(bounds.getMaxY(), other.bounds.getMaxY())
            - Math.max(bounds.getMinY(), other.bounds.getMinY());
    boolean sameFlow = parent == other.parent && parent instanceof TextFlow;
    return !sameFlow && scrolls.equals(other.scrolls) && width > TOUCHING && height > TOUCHING;
  }

  /** Names of tabs have a menu for those that there is no room for. */
  private boolean inTabHeader() {
    for (Node at = parent; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("tab-header-area")) {
        return true;
      }
    }
    return false;
  }

  /** Texts that reach past the window's sides where nothing scrolls sideways. */
  static List<String> outside(Parent root, double width) {
    return all(root).stream()
        .filter(text -> !(text.scrolls.orElse(null) instanceof SidewaysScroll))
        .filter(text -> !text.inTabHeader())
        .filter(text -> text.bounds.getMinX() < 0 || text.bounds.getMaxX() > width)
        .map(text -> text.text() + " " + text.bounds)
        .toList();
  }
}
