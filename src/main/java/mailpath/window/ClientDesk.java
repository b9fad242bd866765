package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import mailpath.fact.Sentence;
import mailpath.investigation.Observed;

/**
 * Keeps what there is to see in the tab "Client configuration"; its screen is made beside the
 * window, and only while the tab is seen. Used on the window's thread alone.
 */
final class ClientDesk
    implements EvidenceDesk.Part, NewestDrawn.Audience<ClientState, ClientDesk.Drawn> {
  private static final String HEADLINE = "client-headline";

  private final Presentation presentation;
  private final Actions actions;
  private final EvidenceDesk evidence;
  private final NewestDrawn<ClientState, Drawn> drawing;
  private ClientState state = ClientState.EMPTY;
  private Runnable leavePages = () -> {};
  private Optional<Drawn> drawn = Optional.empty();

  /** Whether there is something newer to draw once the tab is seen. */
  private boolean behind = true;

  /** What gets the focus once the newest is drawn. */
  private Optional<String> awaited = Optional.empty();

  /** A screen with what it was made of. */
  record Drawn(ClientState state, ClientScreen screen) {}

  ClientDesk(
      Presentation presentation, Actions actions, EvidenceDesk evidence, Surroundings around) {
    this.presentation = presentation;
    this.actions = actions;
    this.evidence = evidence;
    this.drawing =
        new NewestDrawn<>(
            around.beside(),
            Platform::runLater,
            now -> new Drawn(now, new ClientScreens(now, presentation.words()).screen()),
            this);
    evidence.with(this);
  }

  /**
   * @param then runs before something that was opened is shown
   */
  void whenShown(Runnable then) {
    leavePages = then;
  }

  ClientState state() {
    return state;
  }

  /** Shows what was opened, and goes there. */
  void open(ClientState opened) {
    leavePages.run();
    awaited = Optional.of(HEADLINE);
    actions.tab(WindowTabs.CLIENT);
    change(now -> opened);
  }

  /** What is seen in the tab, if it is seen now. */
  Optional<ClientSeen> seenNow() {
    return presentation.frame().tabs().shows(WindowTabs.CLIENT)
        ? state
            .shown()
            .flatMap(
                shown ->
                    state
                        .opened()
                        .of(shown.part())
                        .map(
                            assessment ->
                                new ClientSeen(assessment, state.opened().held(shown.part()))))
        : Optional.empty();
  }

  /** Something gets the focus once the newest is drawn. */
  void focusOnceDrawn(String id) {
    awaited = Optional.of(id);
  }

  void change(UnaryOperator<ClientState> other) {
    state = other.apply(state);
    behind = true;
    seen();
  }

  /** The tab may be seen now: it is drawn if there is something newer. */
  void seen() {
    if (behind && presentation.frame().tabs().shows(WindowTabs.CLIENT)) {
      behind = false;
      drawing.set(state);
    }
  }

  /** Says it in other words. */
  void redraw() {
    if (!behind) {
      drawing.again();
    }
  }

  @Override
  public void drawn(ClientState value, Drawn now) {
    drawn = Optional.of(now);
    presentation.show(now.screen());
    evidence.refresh();
    if (value == state) {
      if (awaited.equals(Optional.of(HEADLINE))) {
        presentation.frame().tabs().client().ifPresent(ClientTab::toTop);
      }
      awaited.ifPresent(presentation::focus);
      awaited = Optional.empty();
    }
  }

  @Override
  public void failed(ClientState value, Sentence why) {
    presentation.check().failed(why);
  }

  @Override
  public Optional<EvidenceDesk.Exhibit> exhibit(String claim) {
    return drawn.flatMap(
        now ->
            now.screen().claims().stream()
                .filter(said -> said.id().equals(claim))
                .findFirst()
                .map(said -> exhibit(said, now)));
  }

  private static EvidenceDesk.Exhibit exhibit(Claim said, Drawn now) {
    List<Claim> all = now.screen().claims();
    return new EvidenceDesk.Exhibit(said, observed(said, now.state()), all);
  }

  /** The look, or the search, that a sentence rests on. */
  private static Observed observed(Claim said, ClientState of) {
    Stream<Observed> looks = of.probes().stream().map(look -> look);
    Stream<Observed> found = of.found().stream().map(ClientOpened.Found::discovery);
    Stream<Observed> server =
        of.puzzle().server().stream().flatMap(seen -> seen.probes().stream().map(look -> look));
    return Stream.of(looks, found, server)
        .flatMap(part -> part)
        .filter(
            seen ->
                said.evidence().queries().stream()
                    .anyMatch(query -> seen.number(query).isPresent()))
        .findFirst()
        .orElseGet(Observed.Nothing::new);
  }

  @Override
  public Optional<Claim> headline() {
    return drawn
        .filter(ignored -> presentation.frame().tabs().shows(WindowTabs.CLIENT))
        .flatMap(now -> now.screen().account())
        .map(ClientScreen.Account::sentence);
  }
}
