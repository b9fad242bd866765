package mailpath.window;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Nothing is laid out with tabs in a field of several lines: the key goes on, as in all others. */
final class TabLeaves {
  private TabLeaves() {}

  static void install(TextArea area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> leave(area, pressed));
  }

  private static void leave(TextArea area, KeyEvent event) {
    boolean tab = event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown();
    if (tab && !event.isConsumed()) {
      area.fireEvent(
          new KeyEvent(
              event.getEventType(),
              event.getCharacter(),
              event.getText(),
              event.getCode(),
              event.isShiftDown(),
              true,
              false,
              false));
      event.consume();
    }
  }
}
