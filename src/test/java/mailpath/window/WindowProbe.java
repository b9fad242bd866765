package mailpath.window;

import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Uses nodes as a screen reader would. */
final class WindowProbe {
  private WindowProbe() {}

  static void fire(Node node) {
    switch (node) {
      case ButtonBase button -> button.fire();
      case ActionBox box -> box.executeAccessibleAction(AccessibleAction.FIRE);
      default ->
          node.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
  }
}
