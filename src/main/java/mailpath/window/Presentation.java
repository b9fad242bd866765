package mailpath.window;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import mailpath.casefile.CaseFault;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.report.Language;
import mailpath.report.Words;

/**
 * What is drawn, and how: the frame is made anew when language, colours, text size or room change,
 * and what was typed, chosen and focused stays. Used on the window's thread, but for {@link
 * #words()}.
 */
final class Presentation {
  private final Scene scene;
  private final StackPane root;
  private final Function<Language, Words> wordsOf;
  private final SettingsStore keep;
  private final Customs customs;
  private final List<DomainName> controls;
  private final Actions actions;
  private final Set<String> inputs = new LinkedHashSet<>();
  private final CheckView check;
  private final CaseView cases;

  private WindowSettings settings;
  private volatile Words words;
  private Desk.Mode mode = Desk.Mode.LIVE;
  private Optional<Desk> desk = Optional.empty();
  private List<CheckService.Practice> practice = List.of();
  private Optional<DomainName> replayed = Optional.empty();
  private Optional<CertificateScreen> certificates = Optional.empty();
  private Optional<ClientScreen> clients = Optional.empty();
  private Consumer<String> typed = ignored -> {};
  private Runnable tabSeen = () -> {};
  private Look look;
  private Frame frame;

  Presentation(Scene scene, StackPane root, Surroundings around, Actions actions) {
    this.scene = scene;
    this.root = root;
    this.wordsOf = around.wordsOf();
    this.keep = around.keep();
    this.customs = around.customs();
    this.controls = around.controls();
    this.settings = around.settings();
    this.actions = actions;
    this.words = wordsOf.apply(settings.language());
    this.check = new CheckView(this::frame, this::words);
    this.cases = new CaseView(this::frame, this::words);
    this.look = newLook();
    this.frame = newFrame();
  }

  private Look newLook() {
    double unit = settings.textPercent() / 100.0;
    Look.Room room = Look.Room.of(scene.getWidth() / unit, scene.getHeight() / unit);
    return new Look(words, room, unit);
  }

  private Frame newFrame() {
    Frame.Content content =
        new Frame.Content(
            settings, customs, mode, desk, practice, cases.recent(), controls, this::suggestions);
    return new Frame(look, content, actions);
  }

  private List<String> suggestions() {
    Stream<String> domains = practice.stream().map(CheckService.Practice::domain);
    return Stream.concat(inputs.stream(), mode == Desk.Mode.LAB ? domains : Stream.empty())
        .distinct()
        .toList();
  }

  /**
   * Draws the first screen.
   *
   * @param typed is told what stands in the input field, whenever that changes
   * @param tabSeen runs whenever another tab is seen
   */
  void begin(Consumer<String> typed, Runnable tabSeen) {
    this.typed = typed;
    this.tabSeen = tabSeen;
    recolour();
    redraw();
  }

  /** What was learnt beside the window's thread about this desk and the lab. */
  void known(List<CheckService.Practice> domains, Desk here) {
    practice = List.copyOf(domains);
    desk = Optional.of(here);
    redraw();
  }

  /** Draws anew if the window has become roomier or narrower. */
  void fit() {
    if (newLook().room() != look.room()) {
      redraw();
    }
  }

  void recolour() {
    Theme.apply(scene, Theme.dark(settings.theme()));
  }

  void change(WindowSettings changed) {
    settings = changed;
    Optional<CaseFault> unkept = keep.keep(changed);
    words = wordsOf.apply(settings.language());
    recolour();
    redraw();
    unkept.ifPresent(this::unkept);
  }

  /** Says that choices hold as long as the window is open, and no longer. */
  void unkept(CaseFault why) {
    cases.note(new CaseNote.SettingsNotKept(why));
  }

  /** The window has been closed there. */
  void left(WindowPlace place) {
    if (!settings.place().equals(Optional.of(place))) {
      settings = settings.with(place);
      keep.keep(settings);
    }
  }

  void mode(Desk.Mode chosen) {
    if (mode != chosen) {
      mode = chosen;
      redraw();
    }
  }

  /** Draws anew; a choice that was not carried out is then seen as it was. */
  void redraw() {
    look = newLook();
    Frame old = frame;
    FocusKeeper.keep(root, () -> replace(old));
  }

  private void replace(Frame old) {
    frame = newFrame();
    root.setStyle(Theme.size(look.unit()));
    root.getChildren().remove(old);
    root.getChildren().addFirst(frame);
    frame.command().field().setText(old.command().field().getText());
    frame.command().field().textProperty().addListener((o, before, now) -> typed.accept(now));
    typed.accept(frame.command().field().getText());
    frame.tabs().keep(old.tabs());
    check.restoreScreen();
    certificates.ifPresent(frame.tabs()::show);
    clients.ifPresent(frame::show);
    frame.tabs().getSelectionModel().selectedIndexProperty().addListener(seen -> tabSeen.run());
    check.restoreProgress();
    cases.restore();
    old.evidence().ifPresent(frame::showEvidence);
    root.applyCss();
    root.layout();
  }

  void show(CertificateScreen drawn) {
    certificates = Optional.of(drawn);
    frame.tabs().show(drawn);
  }

  void show(ClientScreen drawn) {
    clients = Optional.of(drawn);
    frame.show(drawn);
  }

  /** A new check begins. */
  void starting(DomainInput.Understood input) {
    inputs.add(input.typed().strip());
    cases.forgetNote();
    check.starting(input);
  }

  /** A case takes the place of whatever was shown. */
  void replaying(DomainName domain) {
    check.replaying();
    mode = Desk.Mode.REPLAY;
    replayed = Optional.of(domain);
    frame.closeEvidence();
    frame.command().field().setText(words.show(domain));
    redraw();
  }

  /** The id of what has the focus. */
  Optional<String> focused() {
    return FocusKeeper.focused(root);
  }

  /** Focuses the first of these that is shown. */
  void focus(String... ids) {
    FocusKeeper.focus(root, ids);
  }

  /** The domain that the open case is about, as long as that is what is asked. */
  Optional<DomainName> replayed() {
    return mode == Desk.Mode.REPLAY ? replayed : Optional.empty();
  }

  /** What is shown of the check of a domain. */
  CheckView check() {
    return check;
  }

  /** What is shown about files. */
  CaseView cases() {
    return cases;
  }

  Words words() {
    return words;
  }

  WindowSettings settings() {
    return settings;
  }

  Desk.Mode mode() {
    return mode;
  }

  Look look() {
    return look;
  }

  Frame frame() {
    return frame;
  }
}
