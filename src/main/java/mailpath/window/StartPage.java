package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.report.Words;

/** Before the first check: three things to do, beside them what is sent to whom. */
final class StartPage extends ScrollPane {
  private static final double SIDE_SHARE = 0.44;
  private static final int RECENT = 5;

  private final Look look;
  private final Words words;
  private final Actions actions;
  private final boolean kept;
  private final VBox recent = Nodes.column("start-recent");

  /**
   * @param runs those that were kept
   * @param kept whether runs are kept
   * @param controls hosts that are asked where this network is in doubt
   */
  StartPage(
      Look look,
      Optional<Desk> desk,
      List<CheckService.Practice> practice,
      List<RecentRun> runs,
      boolean kept,
      List<DomainName> controls,
      Actions actions) {
    this.kept = kept;
    this.look = look;
    this.words = look.words();
    this.actions = actions;
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    recent(runs);
    Region page = page(main(practice), new StartSide(look, desk, controls));
    page.setMinHeight(USE_PREF_SIZE);
    setContent(page);
  }

  private Region page(VBox main, VBox side) {
    if (look.large()) {
      side.getStyleClass().add("below");
      return Nodes.column("", main, side);
    }
    HBox page = new HBox(main, side);
    HBox.setHgrow(main, Priority.ALWAYS);
    main.setMinWidth(0);
    side.setMinWidth(0);
    side.prefWidthProperty().bind(page.widthProperty().multiply(SIDE_SHARE));
    main.prefWidthProperty().bind(page.widthProperty().multiply(1 - SIDE_SHARE));
    return page;
  }

  private VBox main(List<CheckService.Practice> practice) {
    Region rule = new Region();
    rule.getStyleClass().add("ruled-top");
    return Nodes.column(
        "start-main",
        Nodes.paragraph(words.label(WindowText.START_QUESTION), "headline"),
        Nodes.column("start-how", Nodes.paragraph(words.label(WindowText.START_HOW), "muted")),
        rule,
        choice(
            StartText.CHECK,
            StartText.CHECK_HOW,
            "Shortcut+L",
            button("start-check", StartText.CHECK_BUTTON, actions::focusInput)),
        choice(WindowText.START_LAB, WindowText.START_LAB_HOW, "", lab(practice)),
        choice(
            StartText.OPEN,
            StartText.OPEN_HOW,
            "Shortcut+O",
            button("start-open", CaseText.START_OPEN_BUTTON, () -> actions.cases().open())),
        recent,
        Nodes.column("drop-here", Nodes.paragraph(words.label(CaseText.DROP_HERE), "muted")));
  }

  private Button[] lab(List<CheckService.Practice> practice) {
    Button open =
        button("start-lab", WindowText.START_LAB_BUTTON, () -> actions.mode(Desk.Mode.LAB));
    Stream<Button> lesson =
        practice.stream()
            .filter(one -> one.lesson() == 1)
            .map(
                first ->
                    button(
                        "start-lesson",
                        WindowText.START_LESSON_BUTTON,
                        () -> actions.practise(first.domain())));
    return Stream.concat(lesson.limit(1), Stream.of(open)).toArray(Button[]::new);
  }

  /** The newest of the kept runs. */
  void recent(List<RecentRun> runs) {
    FocusKeeper.keep(
        recent,
        () -> {
          recent.getChildren().setAll(Nodes.paragraph(words.label(CaseText.RECENT), "strong"));
          if (runs.isEmpty()) {
            String none = words.label(kept ? CaseText.RECENT_NONE_YET : CaseText.RECENT_OFF);
            recent.getChildren().add(Nodes.paragraph(none, "muted"));
          }
          runs.stream().limit(RECENT).map(this::run).forEach(recent.getChildren()::add);
        });
  }

  private Node run(RecentRun run) {
    RecentScreen row = RecentScreen.of(run, words);
    Node name =
        Nodes.column(
            "", Nodes.name(row.name(), "strong"), Nodes.paragraph(row.when(), "caption", "muted"));
    return new ActionBox(
            "recent:" + run.entry().file().getFileName(),
            row.spoken(),
            () -> actions.cases().open(run),
            new MarkView(row.mark(), MarkView.Size.ROW),
            Nodes.grow(name),
            Nodes.label(row.word(), "caption"))
        .styled("list-item", "gap-8");
  }

  /**
   * @param key as the toolkit writes key combinations; empty for none
   */
  private Node choice(Enum<?> name, Enum<?> how, String key, Button... acts) {
    VBox text =
        Nodes.column(
            "lines",
            Nodes.paragraph(words.label(name), "strong"),
            Nodes.paragraph(words.label(how), "muted"));
    text.setMinWidth(0);
    HBox row = Nodes.row("ruled", Nodes.grow(text));
    if (look.wide() && !key.isEmpty()) {
      String shown = KeyCombination.valueOf(key).getDisplayText();
      row.getChildren().add(Nodes.label(shown, "mono", "muted"));
    }
    row.getChildren().add(look.large() ? Nodes.column("gap-4", acts) : Nodes.row("gap-8", acts));
    return row;
  }

  private Button button(String id, Enum<?> text, Runnable action) {
    return Nodes.button(id, words.label(text), action);
  }
}
