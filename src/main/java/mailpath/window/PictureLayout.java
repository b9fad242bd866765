package mailpath.window;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of the path picture lies, in units of the design: columns from left to right,
 * one row a mail server, the policy branch above, the TLSA branch below.
 *
 * @param stops how many come before the mail servers: three, or two where the resolver is folded
 *     into the sender
 * @param lead room above the first row for the policy branch and the label of a missing link
 * @param rows height of each row
 * @param gapsBefore extra room before each row, for a label
 */
record PictureLayout(
    double width,
    int stops,
    double stopWidth,
    double lead,
    List<Double> rows,
    List<Double> gapsBefore,
    double branchHeight) {
  static final double ROW = 48;
  static final double ROW_GAP = 16;
  static final double BRANCH = 28;
  static final double CLEARANCE = 8;
  private static final double WIDEST_STOP = 132;
  private static final double SHORTEST_LINK = 64;
  private static final double BRANCH_WIDTH = 184;
  private static final double WORD_BELOW = 24;

  /** The narrowest picture with all six columns, and with five. */
  static final double SIX_COLUMNS = 920;

  static final double FIVE_COLUMNS = 712;

  PictureLayout {
    rows = List.copyOf(rows);
    gapsBefore = List.copyOf(gapsBefore);
  }

  static double stopWidth(double width, int stops) {
    int columns = stops + 3;
    return Math.min(WIDEST_STOP, (width - (columns - 1) * SHORTEST_LINK) / columns);
  }

  private double linkWidth() {
    int columns = stops + 3;
    return (width - columns * stopWidth) / (columns - 1);
  }

  private double column(int index) {
    return index * (stopWidth + linkWidth());
  }

  private double rowTop(int row) {
    double y = lead;
    for (int above = 0; above < row; above++) {
      y += rows.get(above) + ROW_GAP;
    }
    for (int before = 0; before <= row; before++) {
      y += gapsBefore.get(before);
    }
    return y;
  }

  /** A node: columns of stops in the first row, then host, channel, certificate of any row. */
  Box stop(int column, int row) {
    return new Box(column(column), rowTop(row), stopWidth, rows.get(row));
  }

  /** The plate of the link that leads to a column. */
  Box plate(int toColumn, int row) {
    double left = column(toColumn - 1) + stopWidth;
    double centre = rowTop(row) + ROW / 2;
    return new Box(left + 4, centre - 22, linkWidth() - 8, 44);
  }

  /** The line of a link: from the plate's left, or hanging from the domain's DNS. */
  List<Double> line(int toColumn, int row) {
    Box plate = plate(toColumn, row);
    double y = rowTop(row) + ROW / 2;
    double end = plate.right() - 4;
    boolean hangs = row > 0 && toColumn == stops;
    return hangs
        ? List.of(trunk(), stop(stops - 1, 0).bottom() + 3, trunk(), y, end, y)
        : List.of(plate.x() + 4, y, end, y);
  }

  private double trunk() {
    return stop(stops - 1, 0).middleX();
  }

  private double bottom() {
    return rowTop(rows.size() - 1) + rows.getLast();
  }

  Box policy() {
    return new Box(column(stops), policyTop(), branchWidth(), branchHeight);
  }

  private double policyTop() {
    return Math.max(0, lead - gapsBefore.getFirst() - branchHeight - 12);
  }

  Box tlsa() {
    return new Box(column(stops), bottom() + ROW_GAP, branchWidth(), branchHeight);
  }

  private double branchWidth() {
    return branchWidth(width, stops, stopWidth);
  }

  static double branchWidth(double width, int stops, double stopWidth) {
    int columns = stops + 3;
    double link = (width - columns * stopWidth) / (columns - 1);
    return Math.min(BRANCH_WIDTH, stopWidth + link / 2);
  }

  /** From the domain's DNS to a branch. */
  List<Double> wire(Box branch) {
    Box dns = stop(stops - 1, 0);
    double start = branch.y() < dns.y() ? dns.y() : dns.bottom();
    return List.of(trunk(), start, trunk(), branch.middleY(), branch.x(), branch.middleY());
  }

  /** From a branch to the certificates. */
  List<Double> branchLine(Box branch) {
    double y = branch.middleY();
    double x = column(stops + 2) + stopWidth / 2;
    boolean above = branch.y() < lead;
    double end = above ? rowTop(0) - 3 : bottom() + 3;
    return List.of(branch.right() + CLEARANCE, y, x, y, x, end);
  }

  Box branchPlate(Box branch) {
    double left = branch.right() + 4;
    double right = column(stops + 2) + stopWidth / 2 - 8;
    boolean above = branch.y() < lead;
    double top = above ? branch.middleY() - 28 : branch.middleY() - 12;
    return new Box(left, top, right - left, 40);
  }

  /**
   * Left edge of the label of a frame: it grows away from the wires that hang at the domain's DNS,
   * and never past the picture's edge.
   */
  double labelLeft(Box frame, double labelWidth) {
    return frame.right() <= trunk()
        ? Math.max(0, frame.right() - labelWidth)
        : Math.min(frame.x(), width - labelWidth);
  }

  double height() {
    return tlsa().bottom() + WORD_BELOW - 8;
  }

  /** Room above the first row. */
  static double leadFor(boolean policyLinked, double branchHeight) {
    return branchHeight + 12 + (policyLinked ? 12 : 0);
  }

  static List<Double> gaps(int rows, int labelledRow) {
    List<Double> gaps = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      gaps.add(row == labelledRow ? BRANCH : 0.0);
    }
    return gaps;
  }
}
