package mailpath.window;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import mailpath.fact.Sentence;
import mailpath.investigation.Observed;

/**
 * Keeps what there is to see in the tab "Certificate chain" and what is chosen of it; its screen is
 * made beside the window, and only while the tab is seen. Used on the window's thread alone.
 */
final class CertificateDesk
    implements EvidenceDesk.Part, NewestDrawn.Audience<ChainState, ChainDrawing.Drawn> {
  private final Presentation presentation;
  private final Actions actions;
  private final EvidenceDesk evidence;
  private final ChainDrawing making;
  private final NewestDrawn<ChainState, ChainDrawing.Drawn> drawing;
  private ChainState state = ChainState.EMPTY;
  private Runnable leavePages = () -> {};
  private Optional<ChainDrawing.Drawn> drawn = Optional.empty();

  /** Whether there is something newer to draw once the tab is seen. */
  private boolean behind = true;

  /** The chain, or its server, that the focus goes to once it is drawn. */
  private Optional<String> awaited = Optional.empty();

  private boolean hostAwaited;

  CertificateDesk(
      Presentation presentation, Actions actions, EvidenceDesk evidence, Surroundings around) {
    this.presentation = presentation;
    this.actions = actions;
    this.evidence = evidence;
    this.making = new ChainDrawing(around.service(), presentation::words);
    this.drawing = new NewestDrawn<>(around.beside(), Platform::runLater, making::draw, this);
    evidence.with(this);
  }

  /**
   * @param then runs before something that was opened is shown
   */
  void whenShown(Runnable then) {
    leavePages = then;
  }

  ChainDrawing making() {
    return making;
  }

  ChainState state() {
    return state;
  }

  /** What is shown, which may be a little older than what there is to see. */
  Optional<ChainDrawing.Drawn> drawn() {
    return drawn;
  }

  /** Goes to the field of the host. */
  void focusHost() {
    actions.tab(WindowTabs.CERTIFICATE);
    Optional<CertificateTab> tab = presentation.frame().tabs().certificate();
    tab.ifPresent(CertificateTab::showHost);
    presentation.focus("cert-host");
    hostAwaited = tab.isEmpty();
  }

  /**
   * Shows what was opened, and goes there.
   *
   * @param chosen a chain, or a server, by its id
   */
  void show(ChainState other, String chosen) {
    leavePages.run();
    awaited = Optional.of(chosen);
    actions.tab(WindowTabs.CERTIFICATE);
    change(other.with(other.choice().with(chosen)).with(other.typed().saying(Optional.empty())));
  }

  void change(ChainState other) {
    state = other;
    behind = true;
    seen();
  }

  /**
   * Something is chosen about the chain that is shown.
   *
   * @param said what is said now of what was typed
   */
  void choose(UnaryOperator<ChainChoice> choosing, UnaryOperator<ChainTyped> said) {
    ChainChoice now =
        drawn
            .filter(known -> known.state().choice() == state.choice())
            .map(ChainDrawing.Drawn::choice)
            .orElse(state.choice());
    Optional<String> shown = drawn.flatMap(ChainDrawing.Drawn::shown).map(ChainSubject::id);
    ChainChoice of = now.subject().isPresent() ? now : shown.map(now::of).orElse(now);
    change(state.with(choosing.apply(of)).with(said.apply(state.typed())));
  }

  /** Says why something typed comes to nothing; empty takes that away. */
  void say(Optional<Sentence> why) {
    change(state.with(state.typed().saying(why)));
  }

  /** The tab may be seen now: it is drawn if there is something newer. */
  void seen() {
    if (behind && presentation.frame().tabs().shows(WindowTabs.CERTIFICATE)) {
      behind = false;
      drawing.set(state);
    }
  }

  /** Says it in other words. */
  void redraw() {
    drawing.again();
  }

  @Override
  public void drawn(ChainState value, ChainDrawing.Drawn now) {
    drawn = Optional.of(now);
    if (value.choice() == state.choice() && now.choice().subject().isPresent()) {
      state = state.with(now.choice());
    }
    presentation.show(now.screen());
    evidence.refresh();
    if (hostAwaited) {
      focusHost();
    }
    now.shown().filter(this::isAwaited).ifPresent(ignored -> focus(now.screen()));
  }

  private boolean isAwaited(ChainSubject shown) {
    return awaited.filter(id -> shown.id().equals(id) || shown.server().equals(id)).isPresent();
  }

  private void focus(CertificateScreen screen) {
    awaited = Optional.empty();
    screen.chain().ifPresent(chain -> presentation.focus(chain.uses().sentence().id()));
  }

  @Override
  public void failed(ChainState value, Sentence why) {
    presentation.check().failed(why);
  }

  @Override
  public Optional<EvidenceDesk.Exhibit> exhibit(String claim) {
    return drawn.flatMap(
        now ->
            now.screen().claims().stream()
                .filter(said -> said.id().equals(claim))
                .findFirst()
                .map(said -> new EvidenceDesk.Exhibit(said, observed(now), now.screen().claims())));
  }

  private static Observed observed(ChainDrawing.Drawn now) {
    return now.shown().flatMap(now.state()::seen).orElseGet(Observed.Nothing::new);
  }

  @Override
  public Optional<Claim> headline() {
    return inView().flatMap(now -> now.screen().chain()).map(chain -> chain.uses().sentence());
  }

  private Optional<ChainDrawing.Drawn> inView() {
    return drawn.filter(ignored -> presentation.frame().tabs().shows(WindowTabs.CERTIFICATE));
  }

  /** The host that was looked at by itself, if a chain of it is seen now. */
  Optional<HostSeen> host() {
    return inView().flatMap(now -> now.shown().flatMap(now.state()::host));
  }
}
