package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.Habit;

/**
 * What the tab "Policy preview" shows: the matrix of the game, every cell with its story.
 *
 * @param columns the attackers, from the least able
 * @param rows senders that are always shown; {@code more} those that are folded away
 * @param chosen index of the sender that the headline is about
 * @param paths the pictures that stories are told on
 * @param habits what some senders do otherwise, and whether that is played
 * @param later who records today and decrypts when that can be done; no part of any verdict
 */
record PolicyScreen(
    String heading,
    List<String> columns,
    List<SenderRow> rows,
    int chosen,
    List<SenderRow> more,
    String fold,
    List<PathScreen> paths,
    List<HabitChoice> habits,
    WhatIfScreen whatIf,
    Line later) {
  PolicyScreen {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    more = List.copyOf(more);
    paths = List.copyOf(paths);
    habits = List.copyOf(habits);
  }

  /**
   * @param caption what the domain publishes for this sender
   * @param verdict what the sender gets, as one sentence
   */
  record SenderRow(String name, String caption, Line verdict, List<Box> cells) {
    SenderRow {
      cells = List.copyOf(cells);
    }
  }

  record Line(Mark mark, String text) {}

  /**
   * One cell.
   *
   * @param id {@code cell:dane:on-path}
   * @param kept whether it is kept, lost or not known
   * @param was what it is as measured, where the change makes it another; else empty
   * @param spoken sender, attacker and outcome, read aloud
   */
  record Box(
      String id,
      Mark mark,
      Tone tone,
      String kept,
      String word,
      String was,
      String spoken,
      Story story) {}

  /**
   * How it comes to the outcome of a cell.
   *
   * @param path index of the picture that it is drawn on
   * @param steps the attacker's moves, what the sender does, the end; empty where nothing was
   *     played
   */
  record Story(String heading, int path, List<Step> steps) {
    Story {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param claim the step as a sentence with its rule and evidence
   * @param link id of the link of the picture that it is about
   */
  record Step(Part part, Claim claim, Optional<String> link) {}

  enum Part {
    ATTACKER,
    SENDER,
    RESULT
  }

  record HabitChoice(Habit habit, String text, boolean on) {}

  private Stream<SenderRow> all() {
    return Stream.concat(rows.stream(), more.stream());
  }

  /** The row that a cell is of; that of the headline's sender for no cell. */
  SenderRow rowOf(String cell) {
    return all()
        .filter(row -> row.cells().stream().anyMatch(box -> box.id().equals(cell)))
        .findFirst()
        .orElseGet(() -> rows.get(chosen));
  }

  /** The cell of this id, shown or folded. */
  Optional<Box> cell(String id) {
    return all()
        .flatMap(row -> row.cells().stream())
        .filter(box -> box.id().equals(id))
        .findFirst();
  }

  /** Every step that can open its evidence. */
  List<Claim> claims() {
    return all()
        .flatMap(row -> row.cells().stream())
        .flatMap(box -> box.story().steps().stream())
        .map(Step::claim)
        .toList();
  }
}
