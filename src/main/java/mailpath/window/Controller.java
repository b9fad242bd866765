package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mailpath.casefile.Case;
import mailpath.network.Desk;
import mailpath.report.Language;

/** Carries out what a user asks of the window. Used on the window's thread alone. */
final class Controller implements Actions {
  private final Stage stage;
  private final CopyDesk copies;
  private final DeskFacts facts;
  private final Presentation presentation;
  private final Questions questions;
  private final EvidenceDesk evidence;
  private final HistoryDesk history;
  private final CertificateController certificates;
  private final PolicyDesk policies;
  private final ClientController clients;
  private final CaseController cases;
  private final HelpDesk help;
  private final SettingsStore settings;
  private final Executor beside;

  Controller(
      Stage stage,
      Scene scene,
      StackPane root,
      Surroundings given,
      MailpathWindow.DialogsOf dialogsOf) {
    ContactedRuns runs = new ContactedRuns(given.service(), given.clock());
    Surroundings around = given.with(runs);
    this.stage = stage;
    this.copies = new CopyDesk(scene);
    this.presentation = new Presentation(scene, root, around, this);
    this.facts = new DeskFacts(around.service(), around.beside(), presentation);
    Dialogs dialogs = dialogsOf.over(stage, presentation::look);
    this.history = new HistoryDesk(presentation, around);
    CheckService kept = new KeptRuns(around.service(), history::keep);
    this.questions = new Questions(presentation, kept, around.beside());
    this.evidence = new EvidenceDesk(presentation, questions, root, around.beside());
    this.certificates = new CertificateController(presentation, this, evidence, around, dialogs);
    this.policies = new PolicyDesk(presentation, evidence, around, dialogs, this::opened);
    this.clients = new ClientController(presentation, this, evidence, around, dialogs);
    this.cases =
        new CaseController(
            presentation,
            questions,
            evidence,
            history,
            certificates,
            clients,
            around,
            dialogs,
            stage::close);
    this.settings = around.keep();
    this.beside = around.beside();
    this.help =
        new HelpDesk(
            stage,
            presentation,
            this,
            new ContactDesk(presentation, questions, evidence, runs, around.beside()),
            around);
    questions.whenShown(this::answered);
  }

  private void answered() {
    questions.answer().ifPresent(certificates::answered);
    questions.answer().ifPresent(policies::answered);
    evidence.refresh();
  }

  private Optional<Case> opened(Answer answer) {
    return cases.opened(answer);
  }

  private void tabSeen() {
    evidence.leave();
    certificates.desk().seen();
    policies.seen();
    clients.desk().seen();
  }

  /** Draws the first screen and asks what can only be asked beside the window's thread. */
  void begin() {
    presentation.begin(questions::typed, this::tabSeen);
    history.begin();
    facts.ask();
    beside.execute(
        () ->
            settings
                .obstacle()
                .ifPresent(why -> Platform.runLater(() -> presentation.unkept(why))));
  }

  Presentation presentation() {
    return presentation;
  }

  @Override
  public CaseActions cases() {
    return cases;
  }

  @Override
  public CertificateActions certificates() {
    return certificates;
  }

  @Override
  public PolicyActions policy() {
    return policies;
  }

  @Override
  public ClientActions clients() {
    return clients;
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
  public void lookForLeftovers() {
    questions.lookForLeftovers();
  }

  /** Nobody looks any more. */
  void closed() {
    questions.stop();
    certificates.stopLooking();
    clients.stop();
  }

  @Override
  public void focusInput() {
    presentation.frame().command().field().requestFocus();
    presentation.frame().command().field().selectAll();
  }

  @Override
  public void focusHost() {
    certificates.desk().focusHost();
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
      help.redraw();
      clients.desk().redraw();
    }
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
    presentation.check().closeNotice(notice.id());
  }

  @Override
  public void unfoldVerdict(boolean unfolded) {
    presentation.frame().band().unfold(unfolded);
  }

  /** Closes what is open, else stops what runs; false if there is neither. */
  boolean escape() {
    return evidence.escape()
        || help.escape()
        || cases.escape()
        || policies.escape()
        || stopRunning()
        || certificates.escape()
        || clients.escape();
  }

  private boolean stopRunning() {
    boolean running = presentation.frame().running();
    if (running) {
      stop();
    }
    return running;
  }

  List<Node> regions() {
    return presentation.frame().regions();
  }

  @Override
  public void copy(String text) {
    copies.copy(text);
  }

  @Override
  public void copyTicket() {
    presentation.frame().band().verdict().map(VerdictScreen::ticket).ifPresent(this::copy);
  }

  @Override
  public void copyFocused() {
    copies.focused();
  }

  @Override
  public HelpActions help() {
    return help;
  }

  @Override
  public void quit() {
    if (mayClose()) {
      stage.close();
    }
  }
}
