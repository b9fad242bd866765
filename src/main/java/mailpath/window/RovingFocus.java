package mailpath.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One tab stop for a group of nodes; arrows move inside it to the nearest node in that direction,
 * Home and End to its ends.
 */
final class RovingFocus {
  /** How much a step sideways counts against one straight on. */
  private static final double SIDEWAYS = 3;

  private final List<? extends Node> nodes;

  private RovingFocus(List<? extends Node> nodes) {
    this.nodes = nodes;
  }

  static void install(Parent group, List<? extends Node> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    RovingFocus roving = new RovingFocus(nodes);
    nodes.forEach(node -> node.setFocusTraversable(false));
    nodes.getFirst().setFocusTraversable(true);
    nodes.forEach(
        node ->
            node.focusedProperty()
                .addListener((ignored, before, focused) -> roving.stopAt(node, focused)));
    group.addEventFilter(KeyEvent.KEY_PRESSED, roving::pressed);
  }

  private void stopAt(Node node, boolean focused) {
    if (focused) {
      nodes.forEach(other -> other.setFocusTraversable(other == node));
    }
  }

  private void pressed(KeyEvent event) {
    Optional<? extends Node> from = nodes.stream().filter(Node::isFocused).findFirst();
    if (from.isPresent() && !event.isShortcutDown() && !event.isAltDown()) {
      target(from.get(), event.getCode())
          .ifPresent(
              to -> {
                to.requestFocus();
                event.consume();
              });
    }
  }

  private Optional<? extends Node> target(Node from, KeyCode code) {
    return switch (code) {
      case LEFT -> nearest(from, -1, 0);
      case RIGHT -> nearest(from, 1, 0);
      case UP -> nearest(from, 0, -1);
      case DOWN -> nearest(from, 0, 1);
      case HOME -> Optional.of(nodes.getFirst());
      case END -> Optional.of(nodes.getLast());
      default -> Optional.empty();
    };
  }

  private Optional<? extends Node> nearest(Node from, int dx, int dy) {
    Point2D start = centre(from);
    return nodes.stream()
        .filter(node -> node != from && ahead(start, centre(node), dx, dy) > 1)
        .min(Comparator.comparingDouble(node -> distance(start, centre(node), dx, dy)));
  }

  private static double ahead(Point2D from, Point2D to, int dx, int dy) {
    return (to.getX() - from.getX()) * dx + (to.getY() - from.getY()) * dy;
  }

  private static double distance(Point2D from, Point2D to, int dx, int dy) {
    double straight = ahead(from, to, dx, dy);
    double sideways = dx == 0 ? to.getX() - from.getX() : to.getY() - from.getY();
    return straight + SIDEWAYS * Math.abs(sideways);
  }

  private static Point2D centre(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }
}
