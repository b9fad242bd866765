package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of the page about one chain, each drawn again only where it has changed. */
final class CertificateParts {
  private final Look look;
  private final Actions window;
  private final CertificateActions actions;
  private final ShownPart<String> from;
  private final ShownPart<Drawn> picture;
  private final ShownPart<CertificateScreen.Details> details;
  private final CertificateFolds folding;
  private final ShownPart<CertificateScreen.Details> folds;
  private final DateMachine dates;
  private final CertificateNamesTable names;
  private final ShownPart<List<CertificateScreen.TlsaLine>> tlsa;
  private final TypedRecords typed;
  private final ShownPart<List<CertificateScreen.StoreLine>> stores;
  private final ShownPart<List<CertificateScreen.NoteLine>> notes;
  private final Region columns;
  private Optional<String> chain = Optional.empty();

  /**
   * @param selected index of the certificate whose details are shown
   */
  private record Drawn(CertificateScreen.Picture picture, int selected) {}

  /**
   * @param drawn called when a part has been drawn again by itself
   */
  CertificateParts(Look look, Actions window, CertificateActions actions, Runnable drawn) {
    this.look = look;
    this.window = window;
    this.actions = actions;
    CertificateTables tables = new CertificateTables(look, window);
    CertificateDetails facts = new CertificateDetails(look, window, actions);
    from = new ShownPart<>("", text -> List.of(Nodes.paragraph(text, "caption", "muted")));
    picture = new ShownPart<>("gap-8", this::picture);
    details = new ShownPart<>("gap-12", facts::draw);
    List<Runnable> again = new ArrayList<>();
    folding = new CertificateFolds(look, window, facts, () -> again.forEach(Runnable::run));
    folds = folds(again, drawn);
    dates = new DateMachine(look, actions);
    names = new CertificateNamesTable(look, tables, actions);
    tlsa = new ShownPart<>("gap-8", tables::tlsa);
    typed = new TypedRecords(look, actions);
    stores = new ShownPart<>("gap-8", tables::stores);
    notes = new ShownPart<>("gap-4", tables::notes);
    VBox right = Nodes.column("gap-16", details, dates, folds);
    VBox left = Nodes.column("gap-16", names, Nodes.column("gap-8", tlsa, typed), stores, notes);
    columns = new CertificateColumns(picture, right, left, look.unit());
  }

  private ShownPart<CertificateScreen.Details> folds(List<Runnable> again, Runnable drawn) {
    ShownPart<CertificateScreen.Details> part = new ShownPart<>("gap-4", folding::draw);
    again.add(part::again);
    again.add(drawn);
    return part;
  }

  /** What was typed and unfolded in the same parts as they were drawn before. */
  void keep(CertificateParts old) {
    chain = old.chain;
    typed.keep(old.typed);
    folding.keep(old.folding);
  }

  private List<Node> picture(Drawn drawn) {
    List<Node> nodes = new ArrayList<>();
    CertificateBoxes boxes = new CertificateBoxes(look, drawn.selected(), actions::select);
    nodes.add(new CertificatePicture(drawn.picture(), look, boxes));
    if (!drawn.picture().remarks().isEmpty()) {
      nodes.add(new CertificateNotes(window::open).draw(drawn.picture().remarks()));
    }
    return nodes;
  }

  Node from() {
    return from;
  }

  Node columns() {
    return columns;
  }

  void show(CertificateScreen.Chain screen) {
    if (!chain.equals(Optional.of(screen.id()))) {
      chain = Optional.of(screen.id());
      typed.clear();
    }
    from.show(screen.from());
    picture.show(new Drawn(screen.picture(), screen.details().selected()));
    details.show(screen.details());
    dates.show(screen.life());
    folds.show(screen.details());
    names.show(screen.names());
    tlsa.show(screen.tlsa());
    stores.show(screen.stores());
    notes.show(screen.notes());
  }
}
