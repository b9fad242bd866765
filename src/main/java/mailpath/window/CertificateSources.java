package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mailpath.network.MailProtocol;

/** Where a chain can come from beside the check: a mail server, a file, the clipboard. */
final class CertificateSources {
  private static final double HOST = 264;
  private static final double GAP = 8;

  private final Look look;
  private final CertificateActions actions;
  private final TextField host = new TextField();
  private final ComboBox<String> protocol = new ComboBox<>();
  private final Button go;
  private final Button open;
  private final Button paste;
  private final StackPane progress = new StackPane();
  private CertificateScreen.Looking looking = CertificateScreen.Looking.NOT;

  CertificateSources(Look look, CertificateActions actions) {
    this.look = look;
    this.actions = actions;
    host.setId("cert-host");
    host.setPromptText(label(CertificateTabText.HOST_PROMPT));
    host.setAccessibleText(
        label(CertificateTabText.LOOK_AT) + ": " + label(CertificateTabText.HOST_PROMPT));
    host.setPrefWidth(HOST * look.unit());
    host.setMinWidth(0);
    host.setOnAction(ignored -> look());
    protocols();
    go = button("cert-look", CertificateTabText.LOOK, this::pressed);
    open = button("cert-open", CertificateTabText.OPEN_FILE, actions::openFile);
    paste = button("cert-paste", CertificateTabText.PASTE, actions::paste);
  }

  private String label(Enum<?> text) {
    return look.words().label(text);
  }

  private Button button(String id, Enum<?> text, Runnable action) {
    return Nodes.button(id, label(text), action);
  }

  private void protocols() {
    List<String> names = new ArrayList<>();
    names.add(label(CertificateTabText.BY_PORT));
    for (MailProtocol one : CertificateScreen.PROTOCOLS) {
      names.add(look.words().word(one));
    }
    protocol.setId("cert-protocol");
    protocol.setItems(FXCollections.observableArrayList(names));
    protocol.getSelectionModel().selectFirst();
    protocol.setVisibleRowCount(names.size());
    protocol.setMinWidth(0);
    protocol.setAccessibleText(label(CertificateTabText.PROTOCOL));
  }

  private void pressed() {
    if (looking.running()) {
      actions.stopLooking();
    } else {
      look();
    }
  }

  private void look() {
    actions.look(host.getText(), protocol.getSelectionModel().getSelectedIndex());
  }

  void show(CertificateScreen.Looking now) {
    if (!looking.equals(now)) {
      looking = now;
      go.setText(label(now.running() ? WindowText.STOP : CertificateTabText.LOOK));
      progress.getChildren().clear();
      said().ifPresent(progress.getChildren()::add);
    }
    progress.setManaged(!now.text().isEmpty());
    progress.setVisible(!now.text().isEmpty());
  }

  private Optional<Node> said() {
    Mark mark = looking.running() ? Mark.WAITING : Mark.ADVICE;
    Node text = Nodes.paragraph(looking.text());
    text.setId("cert-looking");
    return looking.text().isEmpty()
        ? Optional.empty()
        : Optional.of(Nodes.marked(mark, MarkView.Size.ROW, text));
  }

  /** Whether there is something to be said of a server that was asked for here. */
  boolean speaks() {
    return !looking.text().isEmpty();
  }

  void keep(CertificateSources old) {
    host.setText(old.host.getText());
    protocol.getSelectionModel().select(old.protocol.getSelectionModel().getSelectedIndex());
  }

  /** All of it as one line. */
  Node line() {
    HBox fields = Nodes.row("gap-8", host, protocol, go);
    HBox.setHgrow(host, Priority.SOMETIMES);
    LinePane line =
        new LinePane(
            GAP * look.unit(),
            Nodes.label(label(CertificateTabText.LOOK_AT), "muted"),
            fields,
            Nodes.row("gap-8", open, paste));
    return Nodes.column("gap-4", line, progress);
  }

  /** All of it with what each is for. */
  Node page() {
    HBox fields = Nodes.row("gap-8", host, protocol, go);
    VBox first =
        Nodes.column(
            "cert-source",
            Nodes.paragraph(label(CertificateTabText.LOOK_AT), "strong"),
            Nodes.paragraph(label(CertificateTabText.START_HOST_HOW), "muted"),
            new LinePane(GAP * look.unit(), fields),
            progress);
    return Nodes.column(
        "",
        first,
        source(CertificateTabText.START_FILE, CertificateTabText.START_FILE_HOW, open),
        source(CertificateTabText.START_PASTE, CertificateTabText.START_PASTE_HOW, paste));
  }

  private Node source(CertificateTabText name, CertificateTabText how, Button button) {
    VBox text =
        Nodes.column(
            "lines", Nodes.paragraph(label(name), "strong"), Nodes.paragraph(label(how), "muted"));
    text.setMinWidth(0);
    return Nodes.row("ruled", Nodes.grow(text), button);
  }
}
