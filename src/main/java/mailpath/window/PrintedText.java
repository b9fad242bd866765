package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Plain text on paper, in letters of one width: its tables stay aligned. */
record PrintedText(List<String> lines) {
  /** Points. */
  private static final double SIZE = 10;

  /** Of a letter, and of a line, in parts of the size. */
  private static final double WIDE = 0.602;

  private static final double HIGH = 1.3;

  PrintedText {
    lines = List.copyOf(lines);
  }

  static PrintedText of(String text) {
    return new PrintedText(text.lines().toList());
  }

  /** False if the printer took not all of it. */
  boolean print(PrinterJob job) {
    PageLayout layout = job.getJobSettings().getPageLayout();
    int columns = (int) (layout.getPrintableWidth() / (SIZE * WIDE));
    int rows = (int) (layout.getPrintableHeight() / (SIZE * HIGH));
    for (String page : pages(columns, rows)) {
      Text node = new Text(page);
      node.setFont(Font.font("DejaVu Sans Mono", SIZE));
      node.setLineSpacing(SIZE * (HIGH - 1.164));
      if (!job.printPage(node)) {
        return false;
      }
    }
    return job.endJob();
  }

  /** What stands on each page. */
  List<String> pages(int columns, int rows) {
    List<String> all = lines.stream().flatMap(line -> wrapped(line, columns).stream()).toList();
    List<String> pages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += rows) {
      pages.add(String.join("\n", all.subList(from, Math.min(from + rows, all.size()))));
    }
    return pages;
  }

  /** Behind a blank where there is one; what follows is set in by as much as the line was. */
  private static List<String> wrapped(String line, int columns) {
    List<String> parts = new ArrayList<>();
    int indent = Math.min(line.length() - line.stripLeading().length(), columns / 2);
    String left = line;
    while (left.length() > columns) {
      int blank = left.lastIndexOf(' ', columns);
      int end = blank > indent ? blank : columns;
      parts.add(left.substring(0, end).stripTrailing());
      left = " ".repeat(indent) + left.substring(end).strip();
    }
    parts.add(left);
    return parts;
  }
}
