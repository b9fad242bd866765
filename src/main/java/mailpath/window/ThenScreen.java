package mailpath.window;

import java.util.List;
import java.util.Optional;

/**
 * What is to be seen of the drafts and what became of them.
 *
 * @param texts what is in the field, each text beside what it would be today
 * @param looked what was looked for at the domain
 */
record ThenScreen(
    List<Text> texts, Looked looked, Table senders, Table web, Story story, Table doubts) {
  ThenScreen {
    texts = List.copyOf(texts);
  }

  /**
   * A text beside what it would be today.
   *
   * @param said what it is, and whether anybody reads it
   * @param pieces of the old text
   * @param today what is to be published in its place
   * @param notes what is to be known of that
   * @param changes each with its number, from 1
   * @param copy all of it as plain text
   */
  record Text(
      String id,
      Mark mark,
      String said,
      List<String> places,
      List<Piece> pieces,
      List<Block> today,
      List<String> notes,
      List<Change> changes,
      String copy) {
    Text {
      places = List.copyOf(places);
      pieces = List.copyOf(pieces);
      today = List.copyOf(today);
      notes = List.copyOf(notes);
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param numbers of the changes that it has part in; empty where there are none
   * @param word what becomes of it
   */
  record Piece(Mark mark, String numbers, String text, String word) {}

  /** A text to be published, with where. */
  record Block(String title, String text) {}

  record Change(String text, String rule) {}

  /**
   * @param found leftovers, to be read beside the standard
   * @param offered whether it can be asked for
   */
  record Looked(Mark mark, String text, List<Found> found, boolean offered) {
    Looked {
      found = List.copyOf(found);
    }
  }

  /**
   * @param text in the form in which the field takes it
   */
  record Found(String said, String text) {}

  /**
   * A cell holds paragraphs.
   *
   * @param note what is to be known beside it
   */
  record Table(
      String id,
      String heading,
      String intro,
      List<String> columns,
      List<List<Cell>> rows,
      Optional<String> note,
      String copy) {
    Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * @param names in the same cell, which may wrap behind dots and slashes
   */
  record Cell(List<String> lines, List<String> names) {
    Cell {
      lines = List.copyOf(lines);
      names = List.copyOf(names);
    }

    static Cell of(String... lines) {
      return new Cell(List.of(lines), List.of());
    }

    String spoken() {
      return String.join(" ", names) + (names.isEmpty() ? "" : ". ") + String.join(" ", lines);
    }
  }

  record Story(String heading, List<String> sentences, String copy) {
    Story {
      sentences = List.copyOf(sentences);
    }
  }
}
