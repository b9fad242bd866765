package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One certificate: the path down to it, its facts, what is odd about it, its time. */
final class CertificateDetails {
  private static final double LABEL = 104;
  private static final double LABEL_NARROW = 128;

  /** Octets in a line of a digest. */
  private static final int LINE = 16;

  private static final int LINE_NARROW = 8;

  private final Look look;
  private final Actions window;
  private final CertificateActions actions;

  CertificateDetails(Look look, Actions window, CertificateActions actions) {
    this.look = look;
    this.window = window;
    this.actions = actions;
  }

  List<Node> draw(CertificateScreen.Details details) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(crumbs(details));
    nodes.add(facts(details.facts()));
    if (!details.faults().isEmpty()) {
      nodes.add(new CertificateNotes(window::open).draw(details.faults()));
    }
    if (!details.validity().until().isEmpty()) {
      nodes.add(new ValidityBar(details.validity(), look.unit()));
    }
    return nodes;
  }

  private FlowPane crumbs(CertificateScreen.Details details) {
    FlowPane all = new FlowPane();
    all.setId("cert-crumbs");
    all.getStyleClass().add("cert-crumbs");
    all.setMinWidth(0);
    List<Hyperlink> links = new ArrayList<>();
    for (int index : details.crumbs()) {
      String title = details.certificates().get(index);
      if (!all.getChildren().isEmpty()) {
        all.getChildren().add(Nodes.label("›", "muted"));
      }
      if (index == details.selected()) {
        Labeled here = Nodes.paragraph(title, "strong");
        bounded(here, all);
        all.getChildren().add(here);
      } else {
        links.add(crumb(index, title, all));
        all.getChildren().add(links.getLast());
      }
    }
    RovingFocus.install(all, links);
    return all;
  }

  private Hyperlink crumb(int index, String title, FlowPane all) {
    Hyperlink link = new Hyperlink(title);
    link.setId("cert-crumb:" + index);
    link.setMnemonicParsing(false);
    link.setWrapText(true);
    link.setMinHeight(Hyperlink.USE_PREF_SIZE);
    bounded(link, all);
    link.setOnAction(ignored -> actions.select(index));
    return link;
  }

  /** Wraps a name that is wider than the line; before the first layout no width is known. */
  private static void bounded(Labeled name, FlowPane line) {
    line.widthProperty()
        .addListener((ignored, before, width) -> name.setMaxWidth(width.doubleValue()));
  }

  private GridPane facts(List<CertificateScreen.Row> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("cert-facts");
    grid.setMinWidth(0);
    ColumnConstraints labels = new ColumnConstraints();
    double width = (look.wide() ? LABEL : LABEL_NARROW) * look.unit();
    labels.setMinWidth(width);
    labels.setPrefWidth(width);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    grid.getColumnConstraints().addAll(labels, values);
    for (int i = 0; i < rows.size(); i++) {
      row(grid, i, rows.get(i));
    }
    return grid;
  }

  private void row(GridPane grid, int index, CertificateScreen.Row row) {
    boolean copied = !row.copy().isEmpty();
    VBox value =
        Nodes.column(
            "",
            CertificateBoxes.digits(row.value())
                ? Nodes.paragraph(lines(row.value()), "mono")
                : CertificateBoxes.wrapping(row.value()));
    value.setMinWidth(0);
    value.setAlignment(Pos.CENTER_LEFT);
    grid.add(Nodes.paragraph(row.label(), "muted"), 0, index);
    grid.add(value, 1, index, copied ? 1 : 2, 1);
    if (copied) {
      Button copy = copy("fact:" + index, row.label(), row.copy());
      copy.getStyleClass().add("quiet");
      grid.add(copy, 2, index);
    }
  }

  /** A digest breaks behind as many octets in each line, which are then easier to compare. */
  private String lines(String digits) {
    int octets = look.wide() || look.large() ? LINE : LINE_NARROW;
    return digits.replaceAll("((?:..:){" + octets + "})(?=.)", "$1\n");
  }

  /** Copies something that stands at its left. */
  Button copy(String id, String what, String text) {
    Button copy = new Button(look.words().label(WindowText.COPY));
    copy.setId("cert-copy:" + id);
    copy.getStyleClass().add("small");
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setAccessibleText(look.words().label(CertificateTabText.COPY_OF, what));
    CopyLabel.install(copy, look.words(), () -> window.copy(text));
    return copy;
  }
}
