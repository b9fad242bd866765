package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.report.Words;

/**
 * What the comparison of two answers shows.
 *
 * @param summary what became of the verdict, or that nothing differs
 * @param notes what keeps the two from being held against each other, said first
 * @param rows facts that differ, those that change the verdict first
 * @param sections what follows from that: outcomes and findings that changed
 */
record CompareScreen(
    Header before,
    Header after,
    List<String> notes,
    String summary,
    List<Row> rows,
    List<Section> sections)
    implements InsteadScreen {
  CompareScreen {
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    sections = List.copyOf(sections);
  }

  static CompareScreen of(Compared compared, Words words) {
    return new CompareScreens(compared, words).screen();
  }

  /** The same sentence again, such as in other words. */
  Optional<Claim> claim(Side side, String id) {
    return rows.stream()
        .map(row -> row.value(side).claim())
        .filter(claim -> claim.id().equals(id))
        .findFirst();
  }

  /** Which of the two. */
  enum Side {
    BEFORE,
    AFTER
  }

  /**
   * One of the two answers.
   *
   * @param side before or after
   * @param source the file, or that it is the answer shown
   * @param measured when and where
   */
  record Header(
      String side, Mark mark, String word, String domain, String source, String measured) {}

  /**
   * A fact that differs.
   *
   * @param mark of what the difference does to the verdict
   */
  record Row(
      Mark mark,
      String effect,
      boolean decides,
      String fact,
      String about,
      Value before,
      Value after) {
    Value value(Side side) {
      return switch (side) {
        case BEFORE -> before;
        case AFTER -> after;
      };
    }
  }

  /**
   * @param form whether it is not known, a word of ours, or a text as it came
   */
  record Value(String text, Form form, Claim claim) {}

  /** How a value is to be read. */
  enum Form {
    OPEN,
    WORD,
    TEXT
  }

  record Section(String heading, List<String> lines) {
    Section {
      lines = List.copyOf(lines);
    }
  }
}
