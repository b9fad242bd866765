package mailpath.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies what is asked for. Used on the window's thread alone. */
final class CopyDesk {
  private final Scene scene;

  CopyDesk(Scene scene) {
    this.scene = scene;
  }

  void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** What is selected or focused. */
  void focused() {
    switch (scene.getFocusOwner()) {
      case TextInputControl field -> field.copy();
      case Node node when node.getAccessibleText() != null -> copy(node.getAccessibleText());
      case null, default -> {}
    }
  }
}
