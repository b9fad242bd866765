package mailpath.window;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import org.controlsfx.control.MasterDetailPane;

/** A page that gives room at its right to the evidence; closed at first. */
final class EvidenceSplit extends MasterDetailPane {
  private static final double EVIDENCE_WIDTH = 344;
  private static final double EVIDENCE_SHARE = 0.45;

  /** The regions of pages that take the place of the tabs. */
  private static final List<String> REGIONS =
      List.of(
          "pair-close",
          "pair-summary",
          "pair-table",
          "compare-close",
          "compare-summary",
          "compare-table",
          "report-close",
          "report-summary",
          "report-table-0",
          "evidence-copy");

  private final Look look;
  private final Actions actions;
  private Optional<EvidenceScreen> shown = Optional.empty();

  EvidenceSplit(Look look, Actions actions) {
    super(Side.RIGHT);
    this.look = look;
    this.actions = actions;
    setAnimated(false);
    setShowDetailNode(false);
  }

  /** The page beside which evidence is shown. */
  void page(Node page) {
    setMasterNode(page);
  }

  /** Opens evidence; drawn again only if it is not what is shown. */
  void show(EvidenceScreen screen) {
    Selection.mark(getMasterNode(), Optional.of(screen.claim().id()));
    if (!shown.equals(Optional.of(screen))) {
      shown = Optional.of(screen);
      FocusKeeper.keep(this, () -> open(screen));
    }
  }

  private void open(EvidenceScreen screen) {
    boolean closed = !isShowDetailNode();
    setDetailNode(new EvidencePane(screen, look, actions));
    if (closed) {
      double width = Math.max(1, getWidth());
      double share = Math.min(EVIDENCE_SHARE, EVIDENCE_WIDTH * look.unit() / width);
      setShowDetailNode(true);
      setDividerPosition(1 - share);
    }
  }

  void close() {
    shown = Optional.empty();
    Selection.mark(getMasterNode(), Optional.empty());
    setShowDetailNode(false);
  }

  /** Those of its page's regions that are there, for F6. */
  List<Node> regions() {
    return REGIONS.stream().flatMap(id -> FocusKeeper.find(this, id).stream()).toList();
  }

  /** What is shown; empty while it is closed. */
  Optional<EvidenceScreen> shown() {
    return shown;
  }
}
