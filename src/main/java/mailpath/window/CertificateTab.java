package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/**
 * Certificate chain, from top to bottom: what is looked at, what it is good enough for, then the
 * chain as a picture beside the details of one certificate.
 */
final class CertificateTab extends ScrollPane {
  private static final double START = 800;

  private final Look look;
  private final VBox page = Nodes.column("page");
  private final CertificateSources sources;
  private final CertificateChooser chooser;
  private final ToggleButton others;
  private final ShownPart<CertificateScreen.Uses> uses;
  private final CertificateParts parts;
  private Optional<CertificateScreen> shown = Optional.empty();

  /** The thing whose evidence is shown. */
  private Optional<String> selected = Optional.empty();

  CertificateTab(Look look, Actions window, CertificateActions actions) {
    this.look = look;
    this.sources = new CertificateSources(look, actions);
    this.chooser = new CertificateChooser(look, actions);
    this.uses = new ShownPart<>("", new CertificateUses(look, window::open)::draw);
    this.parts = new CertificateParts(look, window, actions, this::mark);
    this.others = others();
    if (!look.wide()) {
      chooser.add(others);
    }
    page.setId("certificate-page");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(page);
    SteadyScroll.install(this);
  }

  private ToggleButton others() {
    ToggleButton button = new ToggleButton(look.words().label(CertificateTabText.SOURCES));
    button.setId("cert-sources");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(ignored -> shown.ifPresent(this::arrange));
    return button;
  }

  void show(CertificateScreen screen) {
    if (shown.equals(Optional.of(screen))) {
      return;
    }
    boolean arranged =
        shown.filter(was -> was.chain().isEmpty() == screen.chain().isEmpty()).isPresent();
    boolean spoke = sources.speaks();
    shown = Optional.of(screen);
    sources.show(screen.chooser().looking());
    chooser.show(screen.chooser());
    screen.chain().ifPresent(this::show);
    if (!arranged || screen.chain().isEmpty() || spoke != sources.speaks()) {
      arrange(screen);
    }
    mark();
  }

  private void show(CertificateScreen.Chain chain) {
    uses.show(chain.uses());
    parts.show(chain);
  }

  private void arrange(CertificateScreen screen) {
    FocusKeeper.keep(
        page,
        () -> {
          page.getChildren().clear();
          page.getChildren().setAll(screen.chain().isPresent() ? chain() : empty(screen.fills()));
        });
  }

  private List<Node> chain() {
    List<Node> nodes = new ArrayList<>();
    if (look.wide() || others.isSelected() || sources.speaks()) {
      nodes.add(sources.line());
    }
    nodes.add(Nodes.column("gap-4", chooser.line(), parts.from()));
    nodes.add(uses);
    nodes.add(parts.columns());
    return nodes;
  }

  private List<Node> empty(String why) {
    Labeled headline = Nodes.paragraph(why, "heading", "stop-text");
    headline.setId("cert-fills");
    headline.setFocusTraversable(true);
    VBox all = Nodes.column("cert-start", headline, sources.page());
    all.setMaxWidth(START * look.unit());
    boolean others = chooser.offers();
    return others ? List.of(chooser.line(), all) : List.of(all);
  }

  /** What was typed and unfolded in the same tab as it was drawn before. */
  void keep(CertificateTab old) {
    others.setSelected(old.others.isSelected());
    sources.keep(old.sources);
    parts.keep(old.parts);
  }

  /** Shows the field of the host that is looked at by itself, where it is folded away. */
  void showHost() {
    others.setSelected(true);
    shown.ifPresent(this::arrange);
  }

  void select(Optional<String> claimId) {
    selected = claimId;
    mark();
  }

  private void mark() {
    Selection.mark(page, selected);
  }
}
