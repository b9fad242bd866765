package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mailpath.investigation.Assessment;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.report.Language;
import mailpath.report.Words;

/** What the window knows, and what each action does to it. Used on the window's thread alone. */
final class Controller implements Actions {
  private final Stage stage;
  private final Scene scene;
  private final StackPane root;
  private final CheckService service;
  private final Function<Language, Words> wordsOf;
  private final Consumer<WindowSettings> keep;
  private final Executor beside;
  private final Checks checks;
  private final Set<String> inputs = new LinkedHashSet<>();
  private final List<String> closedNotices = new ArrayList<>();

  private WindowSettings settings;
  private volatile Words words;
  private Desk.Mode mode = Desk.Mode.LIVE;
  private Optional<Desk> desk = Optional.empty();
  private List<CheckService.Practice> practice = List.of();
  private Optional<Assessment> assessment = Optional.empty();
  private Optional<CheckScreen> screen = Optional.empty();
  private Optional<Claim> claim = Optional.empty();
  private Look look;
  private Frame frame;

  Controller(
      Stage stage,
      Scene scene,
      StackPane root,
      CheckService service,
      Function<Language, Words> wordsOf,
      Consumer<WindowSettings> keep,
      Executor beside,
      WindowSettings settings) {
    this.stage = stage;
    this.scene = scene;
    this.root = root;
    this.service = service;
    this.wordsOf = wordsOf;
    this.keep = keep;
    this.beside = beside;
    this.settings = settings;
    this.words = wordsOf.apply(settings.language());
    this.checks =
        new Checks(
            service,
            beside,
            Platform::runLater,
            newest -> CheckScreen.of(newest, words),
            this::show,
            refused -> refuse(words.text(refused.sentence())));
    this.look = look();
    this.frame = frame();
  }

  /** Draws the first screen and asks what can only be asked beside the window's thread. */
  void begin() {
    recolour();
    redraw();
    beside.execute(
        () -> {
          List<CheckService.Practice> domains = service.practice();
          Desk here = service.desk();
          Platform.runLater(
              () -> {
                practice = List.copyOf(domains);
                desk = Optional.of(here);
                redraw();
              });
        });
  }

  private Look look() {
    double unit = settings.textPercent() / 100.0;
    Look.Room room = Look.Room.of(scene.getWidth() / unit, scene.getHeight() / unit);
    return new Look(words, room, unit);
  }

  private Frame frame() {
    Frame.Content content = new Frame.Content(settings, mode, desk, practice, this::suggestions);
    return new Frame(look, content, this);
  }

  private List<String> suggestions() {
    Stream<String> domains = practice.stream().map(CheckService.Practice::domain);
    return Stream.concat(inputs.stream(), mode == Desk.Mode.LAB ? domains : Stream.empty())
        .distinct()
        .toList();
  }

  /** Draws anew if the window has become roomier or narrower. */
  void fit() {
    if (look().room() != look.room()) {
      redraw();
    }
  }

  void recolour() {
    Theme.apply(scene, Theme.dark(settings.theme()));
  }

  /** Draws the whole window anew; what was typed, chosen and focused stays. */
  private void redraw() {
    look = look();
    Frame old = frame;
    FocusKeeper.keep(
        root,
        () -> {
          frame = frame();
          root.setStyle(Theme.size(look.unit()));
          root.getChildren().setAll(frame);
          frame.command().field().setText(old.command().field().getText());
          frame.command().field().textProperty().addListener((o, before, now) -> typed(now));
          typed(frame.command().field().getText());
          frame
              .tabs()
              .getSelectionModel()
              .select(old.tabs().getSelectionModel().getSelectedIndex());
          frame.domain().sender(old.domain().sender());
          screen.ifPresent(shown -> frame.show(shown, closedNotices));
          root.applyCss();
          root.layout();
        });
    if (old.evidenceOpen()) {
      claim.ifPresent(this::open);
    }
  }

  private void show(Assessment newest, CheckScreen drawn) {
    assessment = Optional.of(newest);
    screen = Optional.of(drawn);
    frame.show(drawn, closedNotices);
    claim.filter(ignored -> frame.evidenceOpen()).ifPresent(this::open);
  }

  private void typed(String text) {
    Words now = words;
    beside.execute(
        () -> {
          InputUnderstood understood = InputUnderstood.of(text, now);
          Platform.runLater(
              () -> {
                if (frame.command().field().getText().equals(text)) {
                  frame.command().understood(understood.brief());
                  frame.refuse(understood.warning());
                }
              });
        });
  }

  @Override
  public void check() {
    String text = frame.command().field().getText();
    Words now = words;
    beside.execute(
        () -> {
          InputUnderstood understood = InputUnderstood.of(text, now);
          Platform.runLater(() -> check(understood));
        });
  }

  private void check(InputUnderstood understood) {
    frame.refuse(understood.refusal().isEmpty() ? understood.warning() : understood.refusal());
    if (understood.input() instanceof DomainInput.Understood input) {
      inputs.add(input.typed().strip());
      closedNotices.clear();
      closeEvidence();
      frame.starting(words.label(WindowText.STARTING, input.domain()));
      checks.start(new CheckService.Request(input, mode));
    }
  }

  private void refuse(String reason) {
    frame.refuse(reason);
    screen.ifPresent(shown -> frame.show(shown, closedNotices));
  }

  @Override
  public void practise(String domain) {
    mode(Desk.Mode.LAB);
    frame.command().field().setText(domain);
    check();
  }

  @Override
  public void stop() {
    checks.stop();
  }

  @Override
  public void focusInput() {
    frame.command().field().requestFocus();
    frame.command().field().selectAll();
  }

  @Override
  public void mode(Desk.Mode chosen) {
    if (mode != chosen) {
      mode = chosen;
      redraw();
    }
  }

  private void change(WindowSettings changed) {
    settings = changed;
    keep.accept(changed);
    words = wordsOf.apply(settings.language());
    recolour();
    redraw();
  }

  @Override
  public void language(Language language) {
    if (settings.language() != language) {
      change(settings.with(language));
      checks.redraw();
    }
  }

  void otherLanguage() {
    language(settings.language() == Language.NL ? Language.EN : Language.NL);
  }

  @Override
  public void theme(WindowSettings.Theme theme) {
    change(settings.with(theme));
  }

  @Override
  public void textSize(int steps) {
    change(settings.textSize(steps));
  }

  @Override
  public void picture(boolean picture) {
    change(settings.withPicture(picture));
  }

  @Override
  public void tab(int index) {
    frame.tabs().getSelectionModel().select(index);
    frame.tabs().requestFocus();
  }

  @Override
  public void open(Claim asked) {
    claim = Optional.of(asked);
    Words now = words;
    assessment.ifPresent(
        known ->
            screen.ifPresent(
                shown ->
                    beside.execute(
                        () -> {
                          EvidenceScreen evidence =
                              EvidenceScreen.of(asked, known, shown.claims(), now);
                          Platform.runLater(() -> opened(asked, evidence));
                        })));
  }

  private void opened(Claim asked, EvidenceScreen evidence) {
    if (claim.equals(Optional.of(asked))) {
      frame.evidence(evidence);
    }
  }

  @Override
  public void evidence() {
    if (frame.evidenceOpen()) {
      closeEvidence();
    } else {
      claim.or(() -> screen.map(shown -> shown.verdict().headline())).ifPresent(this::open);
    }
  }

  @Override
  public void closeEvidence() {
    if (frame.evidenceOpen()) {
      frame.closeEvidence();
      claim.flatMap(was -> FocusKeeper.find(root, was.id())).ifPresent(Node::requestFocus);
    }
    claim = Optional.empty();
  }

  @Override
  public void closeNotice(Claim notice) {
    closedNotices.add(notice.id());
    screen.ifPresent(shown -> frame.show(shown, closedNotices));
  }

  @Override
  public void unfoldVerdict(boolean unfolded) {
    frame.unfoldVerdict(unfolded);
  }

  /** Closes what is open, else stops what runs; false if there is neither. */
  boolean escape() {
    if (frame.evidenceOpen()) {
      closeEvidence();
      return true;
    }
    boolean running = screen.filter(shown -> shown.status().running()).isPresent();
    if (running) {
      stop();
    }
    return running;
  }

  List<Node> regions() {
    return frame.regions();
  }

  boolean focusWithin(Node region) {
    return region.isFocusWithin();
  }

  /** Focuses a region, or what in it takes the focus. */
  void focus(Node region) {
    region.requestFocus();
    if (!region.isFocused()) {
      FocusKeeper.firstStop(region).ifPresent(Node::requestFocus);
    }
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void copyTicket() {
    screen.ifPresent(shown -> copy(shown.verdict().ticket()));
  }

  @Override
  public void copyFocused() {
    switch (scene.getFocusOwner()) {
      case TextInputControl field -> field.copy();
      case Node node when node.getAccessibleText() != null -> copy(node.getAccessibleText());
      case null, default -> {}
    }
  }

  @Override
  public void legend() {
    new HelpWindow(stage, look, Theme.dark(settings.theme())).legend();
  }

  @Override
  public void about() {
    new HelpWindow(stage, look, Theme.dark(settings.theme())).about();
  }

  @Override
  public void quit() {
    stage.close();
  }
}
