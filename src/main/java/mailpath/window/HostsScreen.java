package mailpath.window;

import java.util.List;

/**
 * The mail servers against the steps of a delivery, one row an address; servers that behave alike
 * fold to one line.
 */
record HostsScreen(String firstColumn, List<String> columns, List<Line> lines) {
  HostsScreen {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** One line of the table. */
  sealed interface Line {}

  /**
   * @param id the same in every update
   * @param note preference, and the address where there is more than one
   * @param cells fewer than columns where the rest was not reached
   * @param rest said over the columns that have no cell; empty if all have one
   * @param restMark beside it
   */
  record Row(String id, String host, String note, List<Cell> cells, String rest, Mark restMark)
      implements Line {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** Rows that are the same as one above. */
  record Fold(String id, String text, List<Row> rows) implements Line {
    Fold {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param took milliseconds with unit; empty where nothing was timed
   */
  record Cell(Mark mark, String word, String took, Claim claim) {}
}
