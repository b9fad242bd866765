package mailpath.window;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Keeps the keyboard focus on the same thing while its view is made anew. */
final class FocusKeeper {
  private FocusKeeper() {}

  /** Nodes stand for the same thing if their ids are equal. */
  static void keep(Parent view, Runnable rebuild) {
    Optional<String> id = focused(view);
    rebuild.run();
    id.flatMap(wanted -> find(view, wanted)).ifPresent(Node::requestFocus);
  }

  /** The id of what in a view has the focus. */
  static Optional<String> focused(Parent view) {
    return Optional.ofNullable(view.getScene())
        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
        .filter(node -> isWithin(node, view))
        .flatMap(node -> Optional.ofNullable(node.getId()));
  }

  /** Focuses the first of these that is there and can take it. */
  static void focus(Parent view, String... ids) {
    view.applyCss();
    view.layout();
    Stream.of(ids)
        .flatMap(id -> find(view, id).stream())
        .filter(node -> !node.isDisabled())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** The node of this id below a view; ids hold host names, which selectors cannot express. */
  static Optional<Node> find(Node view, String id) {
    if (id.equals(view.getId())) {
      return Optional.of(view);
    }
    if (view instanceof Parent parent) {
      return parent.getChildrenUnmodifiable().stream()
          .flatMap(child -> find(child, id).stream())
          .findFirst();
    }
    return Optional.empty();
  }

  /** The first node in a view that the Tab key would stop at. */
  static Optional<Node> firstStop(Node view) {
    if (view.isFocusTraversable() && view.isVisible() && !view.isDisabled()) {
      return Optional.of(view);
    }
    if (view instanceof Parent parent) {
      return parent.getChildrenUnmodifiable().stream()
          .flatMap(child -> firstStop(child).stream())
          .findFirst();
    }
    return Optional.empty();
  }

  /**
   * Whether the focus is in a view; a closed list of choices can say so of itself when it is not.
   */
  static boolean holdsFocus(Node view) {
    return Optional.ofNullable(view.getScene())
        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
        .filter(focused -> isWithin(focused, view))
        .isPresent();
  }

  private static boolean isWithin(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }
}
