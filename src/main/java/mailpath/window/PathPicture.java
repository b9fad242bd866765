package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

/** The mail path drawn: nodes, links that can be opened, and the frame of the missing link. */
final class PathPicture extends Pane {
  private final PathScreen screen;
  private final Look look;
  private final List<VBox> stops = new ArrayList<>();
  private final List<LinkButton> stopLinks = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Branch policy;
  private final Branch tlsa;
  private final Optional<MissingFrame> frame;
  private final boolean folded;

  private record Row(List<VBox> nodes, List<LinkButton> links) {}

  private record Branch(VBox node, Polyline wire, Optional<LinkButton> link) {}

  /**
   * @param folded whether the resolver is shown as one with the sender
   */
  PathPicture(PathScreen screen, Look look, boolean folded, Consumer<Claim> open) {
    this.screen = screen;
    this.look = look;
    this.folded = folded;
    getStyleClass().add("picture");
    makeStops();
    screen.rows().forEach(this::makeRow);
    policy = makeBranch(screen.policy());
    tlsa = makeBranch(screen.tlsa());
    frame = screen.missing().map(missing -> new MissingFrame(screen, missing, look));
    stack(open);
  }

  /** Whether the link between sender and resolver may be folded into the sender. */
  static boolean foldable(PathScreen screen) {
    return screen.links().getFirst().state() == LinkState.PROVEN;
  }

  List<LinkButton> links() {
    List<LinkButton> all = new ArrayList<>(stopLinks);
    rows.forEach(row -> all.addAll(row.links()));
    policy.link().ifPresent(all::add);
    tlsa.link().ifPresent(all::add);
    return all;
  }

  private void makeStops() {
    List<PathScreen.Stop> all = screen.stops();
    if (folded) {
      String both = look.words().label(WindowText.STOP_SENDER_RESOLVER);
      stops.add(node(new PathScreen.Stop(both, all.getFirst().text())));
      stops.add(node(all.getLast()));
      stopLinks.add(button(screen.links().getLast()));
    } else {
      all.forEach(stop -> stops.add(node(stop)));
      screen.links().forEach(link -> stopLinks.add(button(link)));
    }
  }

  private void makeRow(PathScreen.HostRow row) {
    rows.add(
        new Row(
            List.of(node(row.host()), node(row.channel()), node(row.certificate())),
            row.links().map(this::button).toList()));
  }

  private Branch makeBranch(PathScreen.Branch branch) {
    VBox node = Nodes.column("stop branch", Nodes.paragraph(branch.text(), "caption"));
    Polyline wire = new Polyline();
    wire.getStyleClass().add("wire");
    if (branch.link().isEmpty()) {
      node.getStyleClass().add("absent");
      wire.getStyleClass().add("absent");
    }
    return new Branch(node, wire, branch.link().map(this::button));
  }

  private static VBox node(PathScreen.Stop stop) {
    return Nodes.column(
        "stop", Nodes.paragraph(stop.caption(), "caption", "muted"), Nodes.name(stop.text()));
  }

  private LinkButton button(PathScreen.Link link) {
    return new LinkButton(link, PathList.spoken(link, screen, look.words()), look.unit());
  }

  private void stack(Consumer<Claim> open) {
    List<Node> all = getChildren();
    all.add(policy.wire());
    all.add(tlsa.wire());
    List<LinkButton> links = links();
    all.addAll(links.reversed());
    all.addAll(stops);
    rows.forEach(row -> all.addAll(row.nodes()));
    all.add(policy.node());
    all.add(tlsa.node());
    frame.ifPresent(missing -> all.addAll(missing.nodes()));
    links.forEach(link -> link.setOnAction(ignored -> open.accept(link.link().claim())));
    RovingFocus.install(this, links);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    boolean labelBelow = tlsa.link().filter(this::framed).isPresent();
    double height = layout(Math.max(1, width)).height() + (labelBelow ? PictureLayout.BRANCH : 0);
    return height * look.unit();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return PictureLayout.FIVE_COLUMNS * look.unit();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  private PictureLayout layout(double pixels) {
    double width = pixels / look.unit();
    double stopWidth = PictureLayout.stopWidth(width, stops.size());
    List<Double> heights = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<VBox> nodes = new ArrayList<>(rows.get(row).nodes());
      if (row == 0) {
        nodes.addAll(stops);
      }
      heights.add(nodes.stream().mapToDouble(n -> height(n, stopWidth)).max().orElse(0));
    }
    double branchWidth = PictureLayout.branchWidth(width, stops.size(), stopWidth);
    double branchHeight =
        Math.max(branchHeight(policy.node(), branchWidth), branchHeight(tlsa.node(), branchWidth));
    return new PictureLayout(
        width, stops.size(), stopWidth, lead(branchHeight), heights, gaps(), branchHeight);
  }

  private double lead(double branchHeight) {
    boolean labelled = policy.link().filter(this::framed).isPresent();
    return PictureLayout.leadFor(policy.link().isPresent(), branchHeight)
        + (labelled ? PictureLayout.BRANCH : 0);
  }

  private double height(VBox node, double width) {
    return Math.max(PictureLayout.ROW, node.prefHeight(width * look.unit()) / look.unit());
  }

  private double branchHeight(VBox node, double width) {
    return Math.max(PictureLayout.BRANCH, node.prefHeight(width * look.unit()) / look.unit());
  }

  /** Room for the label: above its row, but above the first one only beside a branch. */
  private List<Double> gaps() {
    int labelled = -1;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).links().stream().anyMatch(this::framed)) {
        labelled = row;
      }
    }
    return PictureLayout.gaps(rows.size(), labelled);
  }

  private boolean framed(LinkButton link) {
    return frame.filter(missing -> missing.isRound(link)).isPresent();
  }

  @Override
  protected void layoutChildren() {
    PictureLayout layout = layout(getWidth());
    for (int i = 0; i < stops.size(); i++) {
      layout.stop(i, 0).place(stops.get(i), look.unit());
    }
    for (int i = 0; i < stopLinks.size(); i++) {
      stopLinks.get(i).place(layout.plate(i + 1, 0), layout.line(i + 1, 0), false);
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.get(row).nodes().size(); i++) {
        int column = stops.size() + i;
        layout.stop(column, row).place(rows.get(row).nodes().get(i), look.unit());
        rows.get(row)
            .links()
            .get(i)
            .place(layout.plate(column, row), layout.line(column, row), false);
      }
    }
    placeBranch(policy, layout, layout.policy(), true);
    placeBranch(tlsa, layout, layout.tlsa(), false);
    frame.ifPresent(missing -> missing.place(links(), layout));
  }

  private void placeBranch(Branch branch, PictureLayout layout, Box box, boolean above) {
    box.place(branch.node(), look.unit());
    branch.wire().getPoints().setAll(layout.wire(box).stream().map(v -> v * look.unit()).toList());
    branch
        .link()
        .ifPresent(link -> link.place(layout.branchPlate(box), layout.branchLine(box), above));
  }
}
