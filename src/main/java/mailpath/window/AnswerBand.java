package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What stands above the tabs: the verdict of the tab that is seen, and from where and when it is.
 * The tab of mail programs has its own as soon as something is opened there; all others have that
 * of the domain.
 */
final class AnswerBand extends VBox {
  private final Look look;
  private final Actions actions;
  private final BooleanSupplier clientSeen;
  private final FrameLines lines;
  private final ShownPart<Optional<VerdictScreen>> verdict;
  private final ShownPart<Optional<CheckScreen.Strip>> strip;
  private Optional<CheckScreen> domain = Optional.empty();
  private Optional<ClientScreen.Band> client = Optional.empty();
  private boolean unfolded;

  /**
   * @param clientSeen whether the tab of mail programs is seen
   */
  AnswerBand(Look look, Actions actions, BooleanSupplier clientSeen) {
    this.look = look;
    this.actions = actions;
    this.clientSeen = clientSeen;
    this.lines = new FrameLines(look);
    this.verdict = new ShownPart<>("", this::verdict);
    this.strip = new ShownPart<>("", this::strip);
    getChildren().addAll(verdict, strip);
  }

  private List<Node> verdict(Optional<VerdictScreen> screen) {
    return screen.stream().<Node>map(now -> new VerdictBand(now, look, unfolded, actions)).toList();
  }

  private List<Node> strip(Optional<CheckScreen.Strip> screen) {
    return screen.stream()
        .<Node>map(now -> lines.strip(now, () -> actions.cases().asMeasured()))
        .toList();
  }

  void show(CheckScreen screen) {
    domain = Optional.of(screen);
    seen();
  }

  void show(Optional<ClientScreen.Band> band) {
    client = band;
    seen();
  }

  /** Another tab may be seen now. */
  void seen() {
    verdict.show(verdict());
    strip.show(client().map(ClientScreen.Band::strip).or(() -> domain.map(CheckScreen::strip)));
  }

  void unfold(boolean all) {
    unfolded = all;
    verdict.again();
  }

  /** That of the mail program, if it is what is shown. */
  Optional<ClientScreen.Band> client() {
    return client.filter(ignored -> clientSeen.getAsBoolean());
  }

  /** The verdict that is shown. */
  Optional<VerdictScreen> verdict() {
    return client().map(ClientScreen.Band::verdict).or(() -> domain.map(CheckScreen::verdict));
  }

  Optional<Node> headline() {
    return verdict().flatMap(shown -> FocusKeeper.find(verdict, shown.headline().id()));
  }
}
