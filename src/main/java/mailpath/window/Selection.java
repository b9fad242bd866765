package mailpath.window;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Marks the thing whose evidence is shown. */
final class Selection {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  private Selection() {}

  /**
   * @param id of the thing; empty while no evidence is shown
   */
  static void mark(Node view, Optional<String> id) {
    boolean shown = id.filter(wanted -> wanted.equals(view.getId())).isPresent();
    switch (view) {
      case LinkButton link -> link.setSelected(shown);
      case ActionBox box -> box.pseudoClassStateChanged(SHOWN, shown);
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> mark(child, id));
      default -> {}
    }
  }
}
