package mailpath.window;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * A button that may hold any nodes and wraps their text to its width, which the toolkit's button
 * does not. Fires on click, Enter and Space.
 */
final class ActionBox extends HBox {
  private final Runnable action;

  /**
   * @param id the same in every update
   * @param spoken what is read aloud
   */
  ActionBox(String id, String spoken, Runnable action, Node... nodes) {
    super(nodes);
    this.action = action;
    setId(id);
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(spoken);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  ActionBox styled(String... styles) {
    getStyleClass().addAll(styles);
    return this;
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      action.run();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    boolean fires = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (fires && !event.isShortcutDown() && !event.isAltDown()) {
      action.run();
      event.consume();
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
    if (asked == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(asked, parameters);
    }
  }
}
