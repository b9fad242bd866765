package mailpath.window;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mailpath.network.Desk;
import mailpath.report.Language;

/** Carries out what a user asks of the window. Used on the window's thread alone. */
final class Controller implements Actions {
  private final Stage stage;
  private final Scene scene;
  private final CheckService service;
  private final Executor beside;
  private final Presentation presentation;
  private final Questions questions;
  private final EvidenceDesk evidence;
  private final HistoryDesk history;
  private final CaseController cases;

  Controller(
      Stage stage,
      Scene scene,
      StackPane root,
      Surroundings around,
      MailpathWindow.DialogsOf dialogsOf) {
    this.stage = stage;
    this.scene = scene;
    this.service = around.service();
    this.beside = around.beside();
    this.presentation = new Presentation(scene, root, around, this);
    Dialogs dialogs = dialogsOf.over(stage, presentation::look);
    this.history = new HistoryDesk(presentation, around);
    CheckService kept = new KeptRuns(service, history::keep);
    this.questions = new Questions(presentation, kept, beside);
    this.evidence = new EvidenceDesk(presentation, questions, root, beside);
    this.cases =
        new CaseController(
            presentation, questions, evidence, history, around, dialogs, stage::close);
    questions.whenShown(evidence::refresh);
  }

  /** Draws the first screen and asks what can only be asked beside the window's thread. */
  void begin() {
    presentation.begin(questions::typed);
    history.begin();
    beside.execute(
        () -> {
          List<CheckService.Practice> domains = service.practice();
          Desk here = service.desk();
          Platform.runLater(() -> presentation.known(domains, here));
        });
  }

  void fit() {
    presentation.fit();
  }

  Look look() {
    return presentation.look();
  }

  void recolour() {
    presentation.recolour();
  }

  @Override
  public CaseActions cases() {
    return cases;
  }

  /** Whether the window may be closed now. */
  boolean mayClose() {
    return cases.mayClose();
  }

  @Override
  public void check() {
    questions.check();
  }

  @Override
  public void practise(String domain) {
    mode(Desk.Mode.LAB);
    presentation.frame().command().field().setText(domain);
    check();
  }

  @Override
  public void stop() {
    questions.stop();
  }

  @Override
  public void focusInput() {
    presentation.frame().command().field().requestFocus();
    presentation.frame().command().field().selectAll();
  }

  @Override
  public void mode(Desk.Mode chosen) {
    if (chosen == Desk.Mode.REPLAY) {
      cases.choose();
    } else {
      presentation.mode(chosen);
    }
  }

  @Override
  public void language(Language language) {
    if (presentation.settings().language() != language) {
      presentation.change(presentation.settings().with(language));
      questions.again();
      cases.redraw();
    }
  }

  void otherLanguage() {
    language(presentation.settings().language() == Language.NL ? Language.EN : Language.NL);
  }

  @Override
  public void theme(WindowSettings.Theme theme) {
    presentation.change(presentation.settings().with(theme));
  }

  @Override
  public void textSize(int steps) {
    presentation.change(presentation.settings().textSize(steps));
  }

  @Override
  public void picture(boolean picture) {
    presentation.change(presentation.settings().withPicture(picture));
  }

  @Override
  public void tab(int index) {
    presentation.frame().tabs().getSelectionModel().select(index);
    presentation.frame().tabs().requestFocus();
  }

  @Override
  public void open(Claim claim) {
    evidence.open(claim);
  }

  @Override
  public void evidence() {
    evidence.toggle();
  }

  @Override
  public void closeEvidence() {
    evidence.close();
  }

  @Override
  public void closeNotice(Claim notice) {
    presentation.closeNotice(notice.id());
  }

  @Override
  public void unfoldVerdict(boolean unfolded) {
    presentation.frame().unfoldVerdict(unfolded);
  }

  /** Closes what is open, else stops what runs; false if there is neither. */
  boolean escape() {
    if (evidence.isOpen()) {
      evidence.close();
      return true;
    }
    if (cases.escape()) {
      return true;
    }
    if (presentation.frame().running()) {
      stop();
      return true;
    }
    return false;
  }

  List<Node> regions() {
    return presentation.frame().regions();
  }

  /** Focuses a region, or what in it takes the focus. */
  void focus(Node region) {
    FocusKeeper.firstStop(region).ifPresent(Node::requestFocus);
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void copyTicket() {
    presentation.screen().ifPresent(shown -> copy(shown.verdict().ticket()));
  }

  @Override
  public void copyFocused() {
    switch (scene.getFocusOwner()) {
      case TextInputControl field -> field.copy();
      case Node node when node.getAccessibleText() != null -> copy(node.getAccessibleText());
      case null, default -> {}
    }
  }

  private HelpWindow help() {
    boolean dark = Theme.dark(presentation.settings().theme());
    return new HelpWindow(stage, presentation.look(), dark);
  }

  @Override
  public void legend() {
    help().legend();
  }

  @Override
  public void about() {
    help().about();
  }

  @Override
  public void quit() {
    if (mayClose()) {
      stage.close();
    }
  }
}
