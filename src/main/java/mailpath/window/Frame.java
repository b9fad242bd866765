package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mailpath.network.Desk;
import mailpath.network.DomainName;

/** The whole window drawn for one language, room and text size; made anew when one changes. */
final class Frame extends BorderPane {
  private final Look look;
  private final Actions actions;
  private final FrameLines lines;
  private final Menus menus;
  private final List<Menu> all;
  private final CommandBar command;
  private final StartPage start;
  private final WindowTabs tabs;
  private final StackPane refusal = new StackPane();
  private final StackPane messages = new StackPane();
  private final AnswerBand band;
  private final StackPane notices = new StackPane();
  private final StackPane status = new StackPane();
  private CheckScreen.Status progress;
  private Optional<String> note = Optional.empty();
  private Optional<EvidenceSplit> instead = Optional.empty();

  /** What the frame needs to know beside how it looks. */
  record Content(
      WindowSettings settings,
      Customs customs,
      Desk.Mode mode,
      Optional<Desk> desk,
      List<CheckService.Practice> practice,
      List<RecentRun> recent,
      List<DomainName> controls,
      Supplier<List<String>> suggestions) {}

  Frame(Look look, Content content, Actions actions) {
    this.look = look;
    this.actions = actions;
    this.lines = new FrameLines(look);
    getStyleClass().add(look.room().name().toLowerCase(Locale.ROOT).replace("_text", ""));
    menus = new Menus(look.words(), content.settings(), content.customs(), actions);
    MenuButton menu = Menus.button(look);
    command = new CommandBar(look, content.mode(), content.suggestions(), menu, actions);
    start =
        new StartPage(
            look,
            content.desk(),
            content.practice(),
            content.recent(),
            content.settings().history(),
            content.controls(),
            actions);
    DomainTab domain = new DomainTab(look, content.settings().picture(), actions);
    tabs = new WindowTabs(look, domain, start, actions);
    band = new AnswerBand(look, actions, () -> tabs.shows(WindowTabs.CLIENT));
    tabs.getSelectionModel().selectedIndexProperty().addListener(ignored -> seen());
    VBox top = new VBox();
    all = menus.all(content.mode(), content.practice(), content.recent());
    if (look.large()) {
      menu.getItems().setAll(all);
    } else {
      MenuBar bar = new MenuBar(all.toArray(Menu[]::new));
      bar.setUseSystemMenuBar(true);
      top.getChildren().add(bar);
    }
    top.getChildren().addAll(command, refusal, band, notices, messages);
    setTop(top);
    setCenter(tabs);
    setBottom(status);
    progress = ready();
    status();
  }

  private CheckScreen.Status ready() {
    return new CheckScreen.Status(
        false,
        look.words().label(WindowText.READY),
        0,
        "",
        look.words().label(WindowText.READY_SUMMARY));
  }

  /** A note takes the place of what has ended, and stands beside what goes on. */
  private void status() {
    CheckScreen.Status of = band.client().map(this::status).orElse(progress);
    CheckScreen.Status now = note.map(of::noted).orElse(of);
    FocusKeeper.keep(status, () -> status.getChildren().setAll(lines.status(now, actions::stop)));
    command.running(progress.running());
  }

  /** Where the band tells of a mail program, so does the end of the line. */
  private CheckScreen.Status status(ClientScreen.Band client) {
    return progress.running() ? progress : ready().with(client.summary());
  }

  private void status(CheckScreen.Status now) {
    progress = now;
    status();
  }

  List<Menu> menus() {
    return all;
  }

  CommandBar command() {
    return command;
  }

  WindowTabs tabs() {
    return tabs;
  }

  void show(CheckScreen screen, List<String> closedNotices) {
    band.show(screen);
    List<CheckScreen.Notice> open = new ArrayList<>(screen.notices());
    open.removeIf(notice -> closedNotices.contains(notice.detail().id()));
    FocusKeeper.keep(
        notices,
        () ->
            notices.getChildren().setAll(lines.notices(open, actions::open, actions::closeNotice)));
    tabs.show(screen);
    status(screen.status());
  }

  void show(ClientScreen screen) {
    tabs.show(screen);
    band.show(screen.band());
    status();
  }

  private void seen() {
    band.seen();
    status();
  }

  AnswerBand band() {
    return band;
  }

  /** Says beside the field why nothing is checked; empty takes it away. */
  void refuse(String reason) {
    if (reason.isEmpty()) {
      refusal.getChildren().clear();
    } else {
      Node text = Nodes.paragraph(reason);
      text.setId("refusal");
      refusal
          .getChildren()
          .setAll(
              Nodes.row("refusal", new MarkView(Mark.ADVICE, MarkView.Size.ROW, Tone.INK), text));
    }
  }

  void starting(String step) {
    note = Optional.empty();
    status(new CheckScreen.Status(true, step, -1, "", ""));
  }

  /** Says that the check has come to nothing, and that nobody waits any more. */
  void failed(String why) {
    refuse(why);
    String ended = look.words().label(WindowText.FAULT_ENDED);
    status(new CheckScreen.Status(false, ended, 0, "", ""));
  }

  boolean running() {
    return command.running();
  }

  /** Says what became of a file. */
  void note(Optional<String> said) {
    note = said;
    status();
  }

  void messages(List<MessageScreen> all) {
    Node drawn = new MessageLines(look, actions).all(all);
    FocusKeeper.keep(messages, () -> messages.getChildren().setAll(drawn));
  }

  /** The kept runs are others now, or more is known of them. */
  void recent(List<RecentRun> runs) {
    start.recent(runs);
    menus.recent(runs);
  }

  /** Shows a page in place of the answer, or the answer again. */
  void instead(Optional<InsteadScreen> screen) {
    instead = screen.map(this::split);
    setCenter(instead.<Node>map(page -> page).orElse(tabs));
    for (Node part : List.of(band, notices)) {
      part.setVisible(screen.isEmpty());
      part.setManaged(screen.isEmpty());
    }
  }

  private EvidenceSplit split(InsteadScreen screen) {
    EvidenceSplit split = new EvidenceSplit(look, actions);
    split.page(
        switch (screen) {
          case CertificatePairScreen pair ->
              new CertificatePairPage(pair, look, actions, actions.certificates());
          case CompareScreen compared -> new ComparePage(compared, look, actions);
          case ContactScreen contacted -> new ContactPage(contacted, look, actions);
          case TlsReportScreen reports -> new TlsReportPage(reports, look, actions);
        });
    return split;
  }

  void showEvidence(EvidenceScreen screen) {
    instead.ifPresentOrElse(split -> split.show(screen), () -> tabs.showEvidence(screen));
  }

  void closeEvidence() {
    instead.ifPresentOrElse(EvidenceSplit::close, tabs::closeEvidence);
  }

  /** What the evidence pane shows; empty while it is closed. */
  Optional<EvidenceScreen> evidence() {
    return instead.orElseGet(tabs::split).shown();
  }

  /** The regions that F6 goes through. */
  List<Node> regions() {
    List<Node> regions = new ArrayList<>();
    regions.add(command.field());
    FocusKeeper.find(messages, "message").ifPresent(regions::add);
    if (instead.isPresent()) {
      regions.addAll(instead.get().regions());
      return regions;
    }
    band.headline().ifPresent(regions::add);
    regions.add(tabs);
    regions.addAll(tabs.regions());
    FocusKeeper.find(tabs.split(), "evidence-copy").ifPresent(regions::add);
    return regions;
  }
}
