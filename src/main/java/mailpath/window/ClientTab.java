package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * Client configuration, from top to bottom: how the settings are said, what is known of them, a
 * card a service, sources against settings, what each port offers, what else there is to say.
 */
final class ClientTab extends ScrollPane {
  private final VBox page = Nodes.column("page");
  private final ClientChooser chooser;
  private final ClientAccountLine accounts;
  private final ShownPart<List<ClientScreen.Line>> known;
  private final ShownPart<List<ClientScreen.Card>> cards;
  private final ShownPart<ClientScreen.Table> table;
  private final ShownPart<List<ClientScreen.Port>> ports;
  private final ShownPart<List<CertificateScreen.NoteLine>> differs;
  private final ShownPart<List<CertificateScreen.NoteLine>> findings;
  private final ShownPart<List<CertificateScreen.NoteLine>> notes;
  private final ShownPart<List<ClientScreen.SourceLine>> sources;
  private final ClientSymptomPane symptoms;
  private final SteadyScroll steady;
  private final Labeled fills = Nodes.paragraph("", "muted", "stop-text");
  private Optional<ClientScreen> shown = Optional.empty();

  /** The thing whose evidence is shown. */
  private Optional<String> selected = Optional.empty();

  ClientTab(Look look, Actions window, ClientActions actions) {
    ClientFixedLines drawing = new ClientFixedLines(look);
    ClientTables tables = new ClientTables(look);
    ClientLines lines = new ClientLines(look, window::open);
    this.chooser = new ClientChooser(look, actions);
    this.accounts = new ClientAccountLine(look, actions);
    this.known = new ShownPart<>("gap-8", drawing::draw);
    this.cards = new ShownPart<>("", new ClientCards(look, window::open)::draw);
    this.table = new ShownPart<>("gap-8", tables::sources);
    this.ports = new ShownPart<>("gap-8", tables::ports);
    this.differs = new ShownPart<>("gap-4", all -> lines.notes(ClientTabText.PRESET_DIFFERS, all));
    this.findings = new ShownPart<>("gap-4", all -> lines.notes(ClientTabText.FINDINGS, all));
    this.notes = new ShownPart<>("gap-4", all -> lines.notes(ClientTabText.NOTES, all));
    this.sources = new ShownPart<>("gap-4", lines::sources);
    ports.setId("client-ports");
    this.symptoms = new ClientSymptomPane(look, actions, lines);
    page.setId("client-page");
    fills.setId("client-fills");
    fills.setFocusTraversable(true);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(page);
    this.steady = SteadyScroll.install(this);
  }

  void show(ClientScreen screen) {
    boolean arranged =
        shown.filter(was -> was.account().isEmpty() == screen.account().isEmpty()).isPresent();
    shown = Optional.of(screen);
    chooser.show(screen);
    accounts.show(screen);
    fills.setText(screen.fills());
    screen.account().ifPresent(this::show);
    symptoms.show(screen.symptoms());
    notes.show(screen.notes());
    sources.show(screen.sources());
    if (!arranged) {
      FocusKeeper.keep(page, () -> page.getChildren().setAll(nodes(screen)));
    }
    mark();
  }

  private void show(ClientScreen.Account account) {
    known.show(account.lines());
    cards.show(account.cards());
    table.show(account.table());
    ports.show(account.ports());
    differs.show(account.differs());
    findings.show(account.findings());
  }

  private List<Node> nodes(ClientScreen screen) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(chooser);
    if (screen.account().isEmpty()) {
      nodes.add(fills);
    } else {
      nodes.addAll(List.of(accounts, known, cards, differs, findings, table, ports));
    }
    nodes.add(symptoms);
    nodes.add(notes);
    nodes.add(sources);
    return nodes;
  }

  /** Shows the beginning of what was opened. */
  void toTop() {
    steady.toTop();
  }

  /** What was typed and unfolded in the same tab as it was drawn before. */
  void keep(ClientTab old) {
    chooser.keep(old.chooser);
    symptoms.keep(old.symptoms);
  }

  void select(Optional<String> claimId) {
    selected = claimId;
    mark();
  }

  private void mark() {
    Selection.mark(page, selected);
  }
}
