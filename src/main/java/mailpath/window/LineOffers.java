package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import mailpath.investigation.OfferedLines;
import mailpath.investigation.OfferedLines.Offer;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.report.Words;

/**
 * Lines that can be taken over into a field, below it and only when asked for. The focus stays in
 * the field; Esc puts them away.
 */
final class LineOffers extends VBox {
  /** More are found by typing on. */
  private static final int MOST = 8;

  private final TextArea area;
  private final Words words;
  private final Runnable changed;
  private OfferedLines lines = new OfferedLines(Kind.ZONE, List.of());
  private List<Offer> offers = List.of();
  private int chosen;

  /**
   * @param changed is told when another line is chosen, or none
   */
  LineOffers(TextArea area, Words words, Runnable changed) {
    this.area = area;
    this.words = words;
    this.changed = changed;
    setId("offers:" + area.getId());
    getStyleClass().add("line-offers");
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    area.focusedProperty()
        .addListener(
            (ignored, before, now) -> {
              if (!now) {
                close();
              }
            });
    setManaged(false);
    setVisible(false);
  }

  /** What can be offered from now on. */
  void offer(OfferedLines now) {
    lines = now;
  }

  void open() {
    chosen = 0;
    find();
  }

  /** While lines are offered, those that go on from what is typed. */
  void typed() {
    if (isOpen()) {
      open();
    }
  }

  private void find() {
    List<Offer> found = lines.at(area.getText(), area.getCaretPosition());
    show(found.subList(0, Math.min(MOST, found.size())));
  }

  private boolean isOpen() {
    return !offers.isEmpty();
  }

  private void close() {
    show(List.of());
  }

  private void show(List<Offer> now) {
    offers = now;
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      rows.add(row(i));
    }
    getChildren().setAll(rows);
    setManaged(!now.isEmpty());
    setVisible(!now.isEmpty());
    changed.run();
  }

  private Node row(int index) {
    Labeled row = Nodes.paragraph(offers.get(index).line(), "mono", "line-offer");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    if (index == chosen) {
      row.getStyleClass().add("chosen");
    }
    row.setOnMousePressed(
        pressed -> {
          take(offers.get(index));
          pressed.consume();
        });
    return row;
  }

  /** What is read aloud while a line is about to be taken over. */
  Optional<String> said() {
    return isOpen()
        ? Optional.of(
            words.label(
                PolicyText.OFFER_SPOKEN, chosen + 1, offers.size(), offers.get(chosen).line()))
        : Optional.empty();
  }

  private void take(Offer offer) {
    close();
    area.replaceText(offer.from(), offer.to(), offer.line());
  }

  private void key(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.SPACE && pressed.isControlDown()) {
      open();
      pressed.consume();
    } else if (isOpen() && meant(pressed)) {
      pressed.consume();
    }
  }

  /** Whether the key is for what is offered; all others are typed. */
  private boolean meant(KeyEvent pressed) {
    switch (pressed.getCode()) {
      case DOWN -> choose(1);
      case UP -> choose(-1);
      case ENTER, TAB -> take(offers.get(chosen));
      case ESCAPE -> close();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(int further) {
    chosen = Math.floorMod(chosen + further, offers.size());
    show(offers);
  }
}
