package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import mailpath.network.Desk;
import org.controlsfx.control.MasterDetailPane;

/** The whole window drawn for one language, room and text size; made anew when one changes. */
final class Frame extends BorderPane {
  private static final double EVIDENCE_WIDTH = 344;
  private static final double EVIDENCE_SHARE = 0.45;
  private static final List<WindowText> TABS =
      List.of(
          WindowText.TAB_DOMAIN,
          WindowText.TAB_CERTIFICATE,
          WindowText.TAB_POLICY,
          WindowText.TAB_CLIENT);
  private static final List<WindowText> COMING =
      List.of(WindowText.COMING_CERTIFICATE, WindowText.COMING_POLICY, WindowText.COMING_CLIENT);

  private final Look look;
  private final Actions actions;
  private final FrameLines lines;
  private final CommandBar command;
  private final StackPane refusal = new StackPane();
  private final StackPane verdict = new StackPane();
  private final StackPane strip = new StackPane();
  private final StackPane notices = new StackPane();
  private final StackPane status = new StackPane();
  private final TabPane tabs = new TabPane();
  private final MasterDetailPane withEvidence = new MasterDetailPane(Side.RIGHT);
  private final DomainTab domain;
  private boolean verdictUnfolded;
  private Optional<CheckScreen> shown = Optional.empty();
  private Optional<EvidenceScreen> evidence = Optional.empty();

  /** What the frame needs to know beside how it looks. */
  record Content(
      WindowSettings settings,
      Desk.Mode mode,
      Optional<Desk> desk,
      List<CheckService.Practice> practice,
      Supplier<List<String>> suggestions) {}

  Frame(Look look, Content content, Actions actions) {
    this.look = look;
    this.actions = actions;
    this.lines = new FrameLines(look);
    this.domain = new DomainTab(look, content.settings().picture(), actions);
    getStyleClass().add(look.room().name().toLowerCase(java.util.Locale.ROOT).replace("_text", ""));
    List<Menu> menus =
        new Menus(look.words(), content.settings(), actions)
            .all(content.mode(), content.practice());
    MenuButton menu = menuButton();
    command = new CommandBar(look, content.mode(), content.suggestions(), menu, actions);
    VBox top = new VBox();
    if (look.large()) {
      menu.getItems().setAll(menus);
    } else {
      MenuBar bar = new MenuBar(menus.toArray(Menu[]::new));
      bar.setUseSystemMenuBar(true);
      top.getChildren().add(bar);
    }
    top.getChildren().addAll(command, refusal, verdict, strip, notices);
    setTop(top);
    tabs(new StartPage(look, content.desk(), content.practice(), actions));
    setCenter(tabs);
    setBottom(status);
    ready();
  }

  private MenuButton menuButton() {
    SVGPath bars = new SVGPath();
    bars.setContent("M0 1H14M0 6H14M0 11H14");
    bars.setScaleX(look.unit());
    bars.setScaleY(look.unit());
    bars.getStyleClass().add("bars");
    MenuButton menu = new MenuButton("", bars);
    menu.setId("menu");
    menu.getStyleClass().add("no-arrow");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setAccessibleText(look.words().label(WindowText.MENU));
    return menu;
  }

  private void tabs(Node start) {
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setId("tabs");
    withEvidence.setMasterNode(start);
    withEvidence.setAnimated(false);
    withEvidence.setShowDetailNode(false);
    for (WindowText name : TABS) {
      Tab tab = new Tab(look.words().label(name));
      tabs.getTabs().add(tab);
    }
    tabs.getTabs().getFirst().setContent(withEvidence);
    for (int i = 0; i < COMING.size(); i++) {
      Node coming = Nodes.paragraph(look.words().label(COMING.get(i)), "muted");
      tabs.getTabs().get(i + 1).setContent(Nodes.column("page", coming));
    }
  }

  private void ready() {
    CheckScreen.Status ready =
        new CheckScreen.Status(
            false,
            look.words().label(WindowText.READY),
            0,
            "",
            look.words().label(WindowText.READY_SUMMARY));
    status.getChildren().setAll(lines.status(ready, actions::stop));
  }

  CommandBar command() {
    return command;
  }

  DomainTab domain() {
    return domain;
  }

  TabPane tabs() {
    return tabs;
  }

  void show(CheckScreen screen, List<String> closedNotices) {
    shown = Optional.of(screen);
    FocusKeeper.keep(verdict, () -> band(screen.verdict()));
    strip.getChildren().setAll(lines.strip(screen.strip()));
    List<CheckScreen.Notice> open = new ArrayList<>(screen.notices());
    open.removeIf(notice -> closedNotices.contains(notice.detail().id()));
    FocusKeeper.keep(
        notices,
        () ->
            notices.getChildren().setAll(lines.notices(open, actions::open, actions::closeNotice)));
    for (int i = 0; i < screen.tabs().size(); i++) {
      tabs.getTabs().get(i).setGraphic(screen.tabs().get(i).map(Frame::count).orElse(null));
    }
    domain.show(screen.domain());
    withEvidence.setMasterNode(domain);
    command.running(screen.status().running());
    FocusKeeper.keep(
        status, () -> status.getChildren().setAll(lines.status(screen.status(), actions::stop)));
  }

  private void band(VerdictScreen screen) {
    verdict.getChildren().setAll(new VerdictBand(screen, look, verdictUnfolded, actions));
  }

  private static HBox count(CheckScreen.TabCount count) {
    HBox row = Nodes.row("gap-4", new MarkView(count.mark(), MarkView.Size.CELL));
    if (!count.count().isEmpty()) {
      row.getChildren().add(Nodes.label(count.count(), "caption", "muted"));
    }
    return row;
  }

  void unfoldVerdict(boolean unfolded) {
    verdictUnfolded = unfolded;
    shown.ifPresent(screen -> FocusKeeper.keep(verdict, () -> band(screen.verdict())));
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
    CheckScreen.Status starting = new CheckScreen.Status(true, step, -1, "", "");
    status.getChildren().setAll(lines.status(starting, actions::stop));
    command.running(true);
  }

  /** Says that the check has come to nothing, and that nobody waits any more. */
  void failed(String why) {
    refuse(why);
    CheckScreen.Status ended =
        new CheckScreen.Status(false, look.words().label(WindowText.FAULT_ENDED), 0, "", "");
    status.getChildren().setAll(lines.status(ended, actions::stop));
    command.running(false);
  }

  boolean running() {
    return command.running();
  }

  void showEvidence(EvidenceScreen screen) {
    domain.select(Optional.of(screen.claim().id()));
    if (!evidence.equals(Optional.of(screen))) {
      evidence = Optional.of(screen);
      FocusKeeper.keep(withEvidence, () -> openEvidence(screen));
    }
  }

  private void openEvidence(EvidenceScreen screen) {
    boolean closed = !withEvidence.isShowDetailNode();
    withEvidence.setDetailNode(new EvidencePane(screen, look, actions));
    if (closed) {
      double width = Math.max(1, getWidth());
      double share = Math.min(EVIDENCE_SHARE, EVIDENCE_WIDTH * look.unit() / width);
      withEvidence.setShowDetailNode(true);
      withEvidence.setDividerPosition(1 - share);
    }
  }

  void closeEvidence() {
    evidence = Optional.empty();
    domain.select(Optional.empty());
    withEvidence.setShowDetailNode(false);
  }

  /** What the evidence pane shows; empty while it is closed. */
  Optional<EvidenceScreen> evidence() {
    return evidence;
  }

  /** The regions that F6 goes through. */
  List<Node> regions() {
    List<Node> regions = new ArrayList<>();
    regions.add(command.field());
    FocusKeeper.find(verdict, "headline").ifPresent(regions::add);
    regions.add(tabs);
    FocusKeeper.find(withEvidence, "senders").ifPresent(regions::add);
    FocusKeeper.find(withEvidence, "evidence-copy").ifPresent(regions::add);
    return regions;
  }
}
