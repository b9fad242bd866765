package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.LiveSettings;
import mailpath.report.Words;

/**
 * Beside what can be done first: what is sent and to whom (threat-L7, threat-L8), what this desk
 * can measure, and the six answers.
 */
final class StartSide extends VBox {
  /** In units: the labels of what is sent and of the desk stand below each other. */
  private static final double LABEL = 78;

  private final Look look;
  private final Words words;
  private final Optional<Desk> desk;

  /**
   * @param desk empty until it is known
   * @param controls hosts that are asked where this network is in doubt
   */
  StartSide(Look look, Optional<Desk> desk, List<DomainName> controls) {
    this.look = look;
    this.words = look.words();
    this.desk = desk;
    getStyleClass().add("start-side");
    getChildren()
        .addAll(
            Nodes.paragraph(words.label(StartText.SENT), "heading"),
            sent(controls),
            heading(WindowText.THIS_DESK));
    desk.ifPresent(known -> getChildren().add(desk(known)));
    getChildren()
        .addAll(
            heading(WindowText.SIX_ANSWERS),
            new Legend(words).briefly(),
            Nodes.paragraph(words.label(WindowText.LEGEND_KEY), "caption", "muted"));
  }

  private Node heading(Enum<?> text) {
    return Nodes.paragraph(words.label(text), "heading", "start-heading");
  }

  private GridPane sent(List<DomainName> controls) {
    GridPane sent = grid();
    sent(sent, StartText.SENT_DNS, resolvers());
    String ehlo = words.label(StartText.SENT_MAIL_WHAT, LiveSettings.EHLO);
    sent(sent, StartText.SENT_MAIL, ehlo);
    sent(sent, StartText.SENT_POLICY, words.label(StartText.SENT_POLICY_WHAT));
    sent(sent, StartText.SENT_CONTROL, words.label(StartText.SENT_CONTROL_WHAT, controls));
    sent(sent, StartText.SENT_ASKED, words.label(StartText.SENT_ASKED_WHAT));
    sent(sent, StartText.SENT_LAB, words.label(StartText.SENT_LAB_WHAT));
    sent(sent, StartText.SENT_NOTHING, words.label(StartText.SENT_NOTHING_WHAT));
    sent(sent, StartText.SENT_RISK, words.label(StartText.SENT_RISK_WHAT));
    sent.setId("start-sent");
    return sent;
  }

  private String resolvers() {
    return desk.map(Desk::resolver)
        .filter(named -> !named.isEmpty())
        .map(named -> words.label(StartText.SENT_DNS_WHAT, named))
        .orElseGet(() -> words.label(StartText.SENT_DNS_NOBODY));
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().addAll("desk", "start-facts");
    ColumnConstraints label = new ColumnConstraints();
    label.setMinWidth(LABEL * look.unit());
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(label, value);
    return grid;
  }

  private void sent(GridPane grid, StartText to, String what) {
    add(grid, words.label(to), Nodes.paragraph(what, "caption"), "caption");
  }

  private static void add(GridPane grid, String label, Node value, String... styles) {
    Node name = Nodes.label(label, "muted");
    name.getStyleClass().addAll(styles);
    GridPane.setValignment(name, VPos.TOP);
    grid.addRow(grid.getRowCount(), name, value);
  }

  private GridPane desk(Desk known) {
    GridPane facts = grid();
    String resolver =
        known.resolver().isEmpty() ? words.label(StartText.NO_RESOLVER) : known.resolver();
    fact(facts, WindowText.DESK_RESOLVER, Mark.ADVICE, resolver);
    fact(facts, WindowText.DESK_ADDRESSES, Mark.ADVICE, families(known));
    String later = words.label(WindowText.DESK_PORT_LATER);
    fact(facts, WindowText.DESK_PORT, Mark.UNKNOWN, later);
    facts.setId("start-desk");
    return facts;
  }

  private String families(Desk known) {
    if (known.families().isEmpty()) {
      return words.label(WindowText.NO_NETWORK);
    }
    if (known.families().size() == 1) {
      AddressFamily only = known.families().iterator().next();
      AddressFamily other = only == AddressFamily.IPV4 ? AddressFamily.IPV6 : AddressFamily.IPV4;
      return words.label(WindowText.DESK_ONE_FAMILY, only, other);
    }
    return known.families().stream().sorted().map(words::word).collect(Collectors.joining(", "));
  }

  private void fact(GridPane facts, WindowText label, Mark mark, String value) {
    add(facts, words.label(label), Nodes.marked(mark, MarkView.Size.ROW, Nodes.name(value)));
  }
}
