package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Controls beside each other, the last at the right end; those that do not fit go below. */
final class LinePane extends LaidPane {
  private final double gap;

  LinePane(double gap, Node... nodes) {
    super(0);
    this.gap = gap;
    getChildren().addAll(nodes);
    setMaxWidth(Double.MAX_VALUE);
  }

  private List<Node> shown() {
    return getChildren().stream().filter(Node::isManaged).toList();
  }

  @Override
  protected double computePrefWidth(double height) {
    List<Node> shown = shown();
    double all = shown.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    return all + gap * Math.max(0, shown.size() - 1);
  }

  /** Line by line; returns the height. */
  @Override
  double lay(double width, boolean move) {
    double y = 0;
    List<Node> left = new ArrayList<>(shown());
    while (!left.isEmpty()) {
      List<Node> line = first(left, width);
      boolean end = line.size() == left.size();
      left = left.subList(line.size(), left.size());
      y += line(line, end, y, width, move) + (end ? 0 : gap);
    }
    return y;
  }

  private List<Node> first(List<Node> nodes, double width) {
    double x = 0;
    int count = 0;
    while (count < nodes.size() && (count == 0 || x + nodes.get(count).prefWidth(-1) <= width)) {
      x += nodes.get(count).prefWidth(-1) + gap;
      count++;
    }
    return nodes.subList(0, count);
  }

  private double line(List<Node> nodes, boolean end, double y, double width, boolean move) {
    double high = 0;
    for (Node node : nodes) {
      high = Math.max(high, node.prefHeight(Math.min(width, node.prefWidth(-1))));
    }
    double x = 0;
    for (int i = 0; move && i < nodes.size(); i++) {
      Node node = nodes.get(i);
      double wide = Math.min(width, Math.ceil(node.prefWidth(-1)));
      double own = node.prefHeight(wide);
      boolean last = end && i == nodes.size() - 1 && shown().size() > 1;
      double at = last ? width - wide : x;
      node.resizeRelocate(snapPositionX(at), snapPositionY(y + (high - own) / 2), wide, own);
      x += wide + gap;
    }
    return high;
  }
}
