package mailpath.window;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** TLSA records that a user types to hold them against the chain. */
final class TypedRecords extends VBox {
  private static final int ROWS = 3;

  private final TextArea area = new TextArea();
  private final VBox content;
  private final String title;
  private boolean open;

  TypedRecords(Look look, CertificateActions actions) {
    getStyleClass().add("gap-4");
    setMinWidth(0);
    title = look.words().label(CertificateTabText.HOLD);
    area.setId("cert-hold-records");
    area.setPromptText(look.words().label(CertificateTabText.HOLD_PROMPT));
    area.setAccessibleText(title + ": " + area.getPromptText());
    area.setPrefRowCount(ROWS);
    area.setMinWidth(0);
    area.setPrefWidth(0);
    area.setWrapText(true);
    area.getStyleClass().addAll("mono", "cert-hold-records");
    Button hold = new Button(look.words().label(CertificateTabText.HOLD_BUTTON));
    hold.setId("cert-hold");
    hold.setMinWidth(Button.USE_PREF_SIZE);
    hold.setOnAction(ignored -> actions.hold(area.getText()));
    content = Nodes.column("gap-8 cert-fold-content", area, Nodes.row("", hold));
    draw();
  }

  private void toggle() {
    open = !open;
    FocusKeeper.keep(this, this::draw);
  }

  private void draw() {
    getChildren().setAll(FoldLine.of("cert-fold:hold", title, open, this::toggle), content);
    content.setVisible(open);
    content.setManaged(open);
  }

  void keep(TypedRecords old) {
    area.setText(old.area.getText());
    open = old.open;
    draw();
  }

  /** Another chain: what was typed for the one before is forgotten. */
  void clear() {
    area.clear();
  }
}
