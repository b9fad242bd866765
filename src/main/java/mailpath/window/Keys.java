package mailpath.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mailpath.report.Language;

/** The keys that no menu item carries. */
final class Keys {
  private final Controller controller;

  Keys(Controller controller) {
    this.controller = controller;
  }

  void pressed(KeyEvent event) {
    if (used(event)) {
      event.consume();
    }
  }

  private boolean used(KeyEvent event) {
    if (event.isShortcutDown()) {
      return shortcut(event);
    }
    return switch (event.getCode()) {
      case ESCAPE -> controller.escape();
      case F6 -> region(event.isShiftDown() ? -1 : 1);
      default -> false;
    };
  }

  private boolean shortcut(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.EQUALS || code == KeyCode.ADD || code == KeyCode.PLUS) {
      controller.textSize(1);
      return true;
    }
    if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
      controller.textSize(-1);
      return true;
    }
    if (code == KeyCode.L && event.isShiftDown()) {
      boolean dutch = controller.presentation().look().words().language() == Language.NL;
      controller.language(dutch ? Language.EN : Language.NL);
      return true;
    }
    return false;
  }

  /** Goes to the next region of the window, or the one before. */
  private boolean region(int step) {
    List<Node> regions = controller.regions();
    int here = -1;
    for (int i = 0; i < regions.size(); i++) {
      if (FocusKeeper.holdsFocus(regions.get(i))) {
        here = i;
      }
    }
    int next = Math.floorMod(here + step, regions.size());
    FocusKeeper.firstStop(regions.get(next)).ifPresent(Node::requestFocus);
    return true;
  }
}
