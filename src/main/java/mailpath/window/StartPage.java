package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.report.Words;

/** Before the first check: what to do, the six answers, and what this desk can measure. */
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
   */
  StartPage(
      Look look,
      Optional<Desk> desk,
      List<CheckService.Practice> practice,
      List<RecentRun> runs,
      boolean kept,
      Actions actions) {
    this.kept = kept;
    this.look = look;
    this.words = look.words();
    this.actions = actions;
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    recent(runs);
    setContent(page(main(practice), side(desk)));
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
    VBox main =
        Nodes.column(
            "start-main",
            Nodes.paragraph(words.label(WindowText.START_QUESTION), "headline"),
            Nodes.column("start-how", Nodes.paragraph(words.label(WindowText.START_HOW), "muted")),
            rule,
            choice(
                WindowText.START_LAB,
                WindowText.START_LAB_HOW,
                "start-lab",
                words.label(WindowText.START_LAB_BUTTON),
                () -> actions.mode(Desk.Mode.LAB)));
    practice.stream()
        .filter(one -> one.lesson() == 1)
        .findFirst()
        .ifPresent(first -> main.getChildren().add(lesson(first)));
    main.getChildren()
        .addAll(
            choice(
                CaseText.START_OPEN,
                CaseText.START_OPEN_HOW,
                "start-open",
                words.label(CaseText.START_OPEN_BUTTON),
                () -> actions.cases().open()),
            recent,
            Nodes.column("drop-here", Nodes.paragraph(words.label(CaseText.DROP_HERE), "muted")));
    return main;
  }

  private Node lesson(CheckService.Practice first) {
    return choice(
        WindowText.START_LESSON,
        WindowText.START_LESSON_HOW,
        "start-lesson",
        words.label(WindowText.START_LESSON_BUTTON),
        () -> actions.practise(first.domain()));
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

  private Node choice(Enum<?> name, Enum<?> how, String id, String button, Runnable action) {
    VBox text =
        Nodes.column(
            "lines",
            Nodes.paragraph(words.label(name), "strong"),
            Nodes.paragraph(words.label(how), "muted"));
    Button act = new Button(button);
    act.setId(id);
    act.setMinWidth(Region.USE_PREF_SIZE);
    act.setOnAction(ignored -> action.run());
    return Nodes.row("ruled", Nodes.grow(text), act);
  }

  private VBox side(Optional<Desk> desk) {
    VBox side =
        Nodes.column(
            "start-side",
            Nodes.paragraph(words.label(WindowText.SIX_ANSWERS), "heading"),
            new Legend(words).verdicts());
    desk.ifPresent(known -> side.getChildren().add(desk(known)));
    side.getChildren().add(Nodes.paragraph(words.label(WindowText.LEGEND_KEY), "caption", "muted"));
    return side;
  }

  private VBox desk(Desk desk) {
    GridPane facts = new GridPane();
    facts.getStyleClass().add("desk");
    fact(facts, 0, WindowText.DESK_RESOLVER, Mark.ADVICE, desk.resolver());
    fact(facts, 1, WindowText.DESK_ADDRESSES, Mark.ADVICE, families(desk));
    String later = words.label(WindowText.DESK_PORT_LATER);
    fact(facts, 2, WindowText.DESK_PORT, Mark.UNKNOWN, later);
    return Nodes.column(
        "desk-box gap-4", Nodes.paragraph(words.label(WindowText.THIS_DESK), "strong"), facts);
  }

  private String families(Desk desk) {
    if (desk.families().isEmpty()) {
      return words.label(WindowText.NO_NETWORK);
    }
    if (desk.families().size() == 1) {
      AddressFamily only = desk.families().iterator().next();
      AddressFamily other = only == AddressFamily.IPV4 ? AddressFamily.IPV6 : AddressFamily.IPV4;
      return words.label(WindowText.DESK_ONE_FAMILY, only, other);
    }
    return desk.families().stream().sorted().map(words::word).collect(Collectors.joining(", "));
  }

  private void fact(GridPane facts, int row, WindowText label, Mark mark, String value) {
    facts.add(Nodes.label(words.label(label), "muted"), 0, row);
    facts.add(Nodes.marked(mark, MarkView.Size.ROW, Nodes.name(value)), 1, row);
  }
}
