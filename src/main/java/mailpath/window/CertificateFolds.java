package mailpath.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What few ask for of a certificate, each behind a line: records, extensions, bare content. */
final class CertificateFolds {
  private static final double ROW = 18;
  private static final int MOST_ROWS = 16;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Look look;
  private final Actions window;
  private final CertificateDetails copies;
  private final Set<String> unfolded = new HashSet<>(Set.of("tlsa"));
  private final Runnable again;

  /**
   * @param again draws all of it once more
   */
  CertificateFolds(Look look, Actions window, CertificateDetails copies, Runnable again) {
    this.look = look;
    this.window = window;
    this.copies = copies;
    this.again = again;
  }

  private String label(Enum<?> text, Object... values) {
    return look.words().label(text, values);
  }

  void keep(CertificateFolds old) {
    unfolded.clear();
    unfolded.addAll(old.unfolded);
  }

  List<Node> draw(CertificateScreen.Details details) {
    List<Node> all = new ArrayList<>();
    if (!details.records().isEmpty()) {
      String text = String.join("\n", details.records().stream().map(row -> row.copy()).toList());
      fold(
          all, "tlsa", label(CertificateTabText.FOLD_TLSA), text, () -> records(details.records()));
    }
    if (!details.extensions().isEmpty()) {
      fold(
          all,
          "extensions",
          label(CertificateTabText.FOLD_EXTENSIONS, details.extensions().size()),
          extensionText(details.extensions()),
          () -> extensions(details.extensions()));
    }
    lines(
        all,
        "asn1",
        label(CertificateTabText.FOLD_ASN1, details.structure().size()),
        details.structure());
    lines(all, "hex", label(CertificateTabText.FOLD_HEX), details.hex());
    if (!details.pem().isEmpty()) {
      String title = label(CertificateTabText.FOLD_PEM);
      Supplier<Node> lines = () -> list("pem", title, details.pem().lines().toList());
      fold(all, "pem", title, details.pem(), lines);
    }
    return all;
  }

  private void lines(List<Node> all, String id, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      fold(all, id, title, String.join("\n", lines), () -> list(id, title, lines));
    }
  }

  private void fold(List<Node> all, String id, String title, String text, Supplier<Node> content) {
    boolean open = unfolded.contains(id);
    ActionBox line = FoldLine.of("cert-fold:" + id, title, open, () -> toggle(id));
    HBox head = Nodes.row("gap-8", Nodes.grow(line), copies.copy(id, title, text));
    VBox fold = Nodes.column("gap-4", head);
    if (open) {
      fold.getChildren().add(content.get());
    }
    all.add(fold);
  }

  private void toggle(String id) {
    if (!unfolded.remove(id)) {
      unfolded.add(id);
    }
    again.run();
  }

  private Node records(List<CertificateScreen.Row> rows) {
    VBox all = Nodes.column("gap-4 cert-fold-content");
    for (int i = 0; i < rows.size(); i++) {
      CertificateScreen.Row row = rows.get(i);
      VBox text =
          Nodes.column(
              "",
              Nodes.paragraph(row.label(), "caption", "muted"),
              Nodes.paragraph(row.value(), "mono"));
      text.setMinWidth(0);
      Button copy = copies.copy("tlsa:" + i, row.label(), row.copy());
      all.getChildren().add(Nodes.row("gap-8", Nodes.grow(text), copy));
    }
    return all;
  }

  private Node extensions(List<CertificateScreen.ExtensionBox> boxes) {
    VBox all = Nodes.column("gap-8 cert-fold-content");
    for (CertificateScreen.ExtensionBox box : boxes) {
      VBox one = Nodes.column("", Nodes.paragraph(heading(box), "strong"));
      one.getChildren().add(Nodes.paragraph(box.oid(), "mono", "muted"));
      box.lines().forEach(line -> one.getChildren().add(Nodes.paragraph(line)));
      all.getChildren().add(one);
    }
    return all;
  }

  private String heading(CertificateScreen.ExtensionBox box) {
    return box.critical() ? box.title() + ", " + label(CertificateTabText.CRITICAL) : box.title();
  }

  private String extensionText(List<CertificateScreen.ExtensionBox> boxes) {
    StringBuilder text = new StringBuilder();
    for (CertificateScreen.ExtensionBox box : boxes) {
      text.append(heading(box)).append(" (").append(box.oid()).append(")\n");
      box.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }

  private Node list(String id, String title, List<String> lines) {
    ListView<String> list = new ListView<>(FXCollections.observableArrayList(lines));
    list.setId("cert-lines:" + id);
    list.setAccessibleText(title);
    list.getStyleClass().add("cert-lines");
    list.setFixedCellSize(ROW * look.unit());
    list.setPrefHeight((Math.min(MOST_ROWS, lines.size()) + 1.5) * ROW * look.unit());
    list.setMinWidth(0);
    list.setPrefWidth(0);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> copySelected(list, event));
    return list;
  }

  private void copySelected(ListView<String> list, KeyEvent event) {
    List<String> chosen = list.getSelectionModel().getSelectedItems();
    if (COPY.match(event) && !chosen.isEmpty()) {
      window.copy(String.join("\n", chosen));
      event.consume();
    }
  }
}
