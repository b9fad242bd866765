package mailpath.window;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has the focus in its place on the screen while the page around it grows or shrinks;
 * the page itself where nothing of it has the focus.
 */
final class SteadyScroll {
  private final ScrollPane pane;
  private final Runnable pulse = this::pulse;
  private @Nullable Node anchor;
  private String id = "";
  private double height;
  private double place;

  /** Where the anchor stood before its page began to change. */
  private double wanted;

  private SteadyScroll(ScrollPane pane) {
    this.pane = pane;
  }

  /** Must be called once the page is there. */
  static SteadyScroll install(ScrollPane pane) {
    SteadyScroll steady = new SteadyScroll(pane);
    pane.sceneProperty().addListener((ignored, before, after) -> steady.moved(before, after));
    return steady;
  }

  /** Shows the beginning of the page, whatever was seen of it. */
  void toTop() {
    anchor = null;
    id = "";
    pane.setVvalue(0);
  }

  private void moved(@Nullable Scene before, @Nullable Scene after) {
    if (before != null) {
      before.removePostLayoutPulseListener(pulse);
    }
    if (after != null) {
      after.addPostLayoutPulseListener(pulse);
    }
  }

  /** Between layout and drawing; a page may need more than one layout until it has its height. */
  private void pulse() {
    Node content = pane.getContent();
    Node now = anchor(content);
    String nowId = Optional.ofNullable(now.getId()).orElse("");
    double nowHeight = content.getLayoutBounds().getHeight();
    double nowPlace = content.sceneToLocal(now.localToScene(0, 0)).getY();
    boolean same = now == anchor || (!nowId.isEmpty() && nowId.equals(id));
    if (same && (nowHeight != height || nowPlace != place)) {
      shift(top(now) - wanted, nowHeight - pane.getViewportBounds().getHeight());
    } else {
      wanted = top(now);
    }
    anchor = now;
    id = nowId;
    height = nowHeight;
    place = nowPlace;
  }

  private Node anchor(Node content) {
    Node focused = pane.getScene().getFocusOwner();
    for (Node at = focused; at != null; at = at.getParent()) {
      if (at == content) {
        return focused;
      }
    }
    return content;
  }

  /** On the screen; of the page itself within what shows it, which may be moved as a whole. */
  private double top(Node node) {
    double top = node.localToScene(0, 0).getY();
    return node == pane.getContent() ? top - pane.localToScene(0, 0).getY() : top;
  }

  private void shift(double by, double hidden) {
    if (hidden > 0) {
      pane.setVvalue(Math.clamp(pane.getVvalue() + by / hidden, 0, 1));
    }
  }
}
