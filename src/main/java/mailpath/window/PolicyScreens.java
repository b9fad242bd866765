package mailpath.window;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.delivery.Attacker;
import mailpath.delivery.Cell;
import mailpath.delivery.Game;
import mailpath.delivery.Habit;
import mailpath.delivery.Matrix;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Word;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.Assessment;
import mailpath.investigation.Mechanisms;
import mailpath.network.TlsSession;
import mailpath.report.Words;
import mailpath.window.PolicyScreen.Box;
import mailpath.window.PolicyScreen.HabitChoice;
import mailpath.window.PolicyScreen.Line;
import mailpath.window.PolicyScreen.SenderRow;

/** Makes the policy preview from an assessment and the habits that are played. */
final class PolicyScreens {
  private static final List<SenderKind> FOLDED =
      List.of(SenderKind.NO_TLS, SenderKind.BOTH_KNOWN, SenderKind.BOTH_FIRST);

  private final Assessment measured;
  private final Supposed supposed;

  /** What is shown: with the change, where there is one. */
  private final Assessment assessment;

  private final PolicyState state;
  private final Instant now;
  private final Set<Habit> habits;
  private final Words words;
  private final PolicyStories stories;
  private final Matrix before;

  /**
   * @param now makes what is offered as new
   */
  PolicyScreens(
      Assessment measured, Supposed supposed, PolicyState state, Instant now, Words words) {
    this.measured = measured;
    this.supposed = supposed;
    this.assessment = supposed.played().orElse(measured);
    this.state = state;
    this.now = now;
    this.habits = state.habits();
    this.words = words;
    this.stories = new PolicyStories(assessment.path(), words);
    this.before = matrix(measured);
  }

  private Matrix matrix(Assessment of) {
    return habits.isEmpty() ? of.judgement().matrix() : Game.matrix(of.path(), habits);
  }

  PolicyScreen screen() {
    Matrix matrix = supposed.played().isEmpty() ? before : matrix(assessment);
    long changes = matrix.cells().stream().filter(this::differs).count();
    return new PolicyScreen(
        words.label(PolicyText.HEADING, measured.question().domain()),
        Stream.of(Attacker.values()).map(PolicyScreens::column).map(words::label).toList(),
        SenderView.SHOWN.stream().map(kind -> row(kind, matrix)).toList(),
        SenderView.chosen(assessment),
        FOLDED.stream().map(kind -> row(kind, matrix)).toList(),
        words.label(PolicyText.MORE_SENDERS),
        new PathScreens(assessment, words).all(),
        Stream.of(Habit.values())
            .map(habit -> new HabitChoice(habit, words.word(habit), habits.contains(habit)))
            .toList(),
        new WhatIfScreens(measured, supposed, state.changed(), words).screen(changes, now),
        later());
  }

  private boolean differs(Cell cell) {
    return !before.cell(cell.sender(), cell.attacker()).possible().equals(cell.possible());
  }

  /** The picture that is nearest to what a sender does. */
  static int picture(SenderKind kind) {
    SenderKind drawn =
        switch (kind) {
          case NO_TLS -> SenderKind.OPPORTUNISTIC;
          case BOTH_KNOWN, BOTH_FIRST -> SenderKind.DANE;
          case OPPORTUNISTIC, DANE, MTA_STS_KNOWN, MTA_STS_FIRST -> kind;
        };
    return SenderView.SHOWN.indexOf(drawn);
  }

  private static PolicyText column(Attacker attacker) {
    return switch (attacker) {
      case NOBODY -> PolicyText.COLUMN_NOBODY;
      case LISTENER -> PolicyText.COLUMN_LISTENER;
      case ON_PATH -> PolicyText.COLUMN_ON_PATH;
      case DNS -> PolicyText.COLUMN_DNS;
      case FALSE_CERTIFICATE -> PolicyText.COLUMN_FALSE_CERTIFICATE;
    };
  }

  private SenderRow row(SenderKind kind, Matrix matrix) {
    String name = words.label(SenderView.name(kind));
    return new SenderRow(
        name,
        caption(kind),
        verdict(kind, name),
        Stream.of(Attacker.values()).map(attacker -> box(matrix.cell(kind, attacker))).toList());
  }

  /** What the domain has for this sender to go by; habits are named where they are played. */
  private String caption(SenderKind kind) {
    Mechanisms mechanisms = assessment.facts().mechanisms();
    List<String> played =
        habits.stream().sorted().filter(h -> h.concerns(kind)).map(words::word).toList();
    String published =
        switch (kind) {
          case NO_TLS, OPPORTUNISTIC -> words.label(PolicyText.NO_MECHANISM);
          case DANE -> words.label(PolicyText.DANE_IS, words.word(mechanisms.dane()));
          case MTA_STS_KNOWN, MTA_STS_FIRST ->
              words.label(PolicyText.POLICY_IS, words.word(mechanisms.mtaSts()));
          case BOTH_KNOWN, BOTH_FIRST ->
              words.label(
                  PolicyText.BOTH_ARE,
                  words.word(mechanisms.dane()),
                  words.word(mechanisms.mtaSts()));
        };
    return played.isEmpty() ? published : String.join("; ", played);
  }

  /** The sender's own word as the game has it; habits are no part of it. */
  private Line verdict(SenderKind kind, String name) {
    Word word = assessment.verdict().sender(kind).word();
    PolicyText label =
        supposed.played().isEmpty() ? PolicyText.SENDER_GETS : PolicyText.SENDER_WOULD_GET;
    String said = words.label(label, Capital.of(name, words), words.word(word));
    return new Line(Mark.of(word), said);
  }

  private Box box(Cell cell) {
    Cell old = before.cell(cell.sender(), cell.attacker());
    String was =
        differs(cell) ? words.label(PolicyText.WAS, words.label(keeps(old)), word(old)) : "";
    String id = "cell:" + cell.sender().word() + ":" + cell.attacker().word();
    PolicyScreen.Story story = stories.story(id, cell);
    String spoken =
        words.label(PolicyText.CELL_SPOKEN, story.heading(), words.label(keeps(cell)), word(cell));
    return new Box(
        id,
        mark(cell),
        tone(cell),
        words.label(keeps(cell)),
        word(cell),
        was,
        was.isEmpty() ? spoken : spoken + ". " + was,
        story);
  }

  private static boolean watched(Cell cell) {
    return cell.attacker() != Attacker.NOBODY;
  }

  /** Nobody looks, so it is kept although it is readable. */
  private static PolicyText keeps(Cell cell) {
    return cell.outcome()
        .map(end -> end.kept() || !watched(cell) ? PolicyText.CELL_KEPT : PolicyText.CELL_LOST)
        .orElse(PolicyText.CELL_OPEN);
  }

  private static Tone tone(Cell cell) {
    return switch (keeps(cell)) {
      case CELL_KEPT -> Tone.SECURE;
      case CELL_LOST -> Tone.PLAINTEXT;
      default -> Tone.UNKNOWN;
    };
  }

  private static Mark mark(Cell cell) {
    return cell.outcome()
        .map(end -> end == Outcome.CLEAR_TEXT && !watched(cell) ? Mark.KEPT : Mark.of(end))
        .orElse(Mark.UNKNOWN);
  }

  private String word(Cell cell) {
    return cell.outcome().map(end -> word(end, watched(cell))).orElseGet(() -> possible(cell));
  }

  private String word(Outcome end, boolean watched) {
    return words.label(
        switch (end) {
          case AUTHENTICATED -> PolicyText.END_CHECKED;
          case UNAUTHENTICATED -> PolicyText.END_UNCHECKED;
          case DEFERRED -> PolicyText.END_DELAYED;
          case CLEAR_TEXT -> watched ? PolicyText.END_READABLE : PolicyText.END_CLEAR;
          case ATTACKER -> PolicyText.END_ATTACKER;
        });
  }

  private String possible(Cell cell) {
    return cell.possible().size() == Outcome.values().length
        ? words.label(PolicyText.ALL_POSSIBLE)
        : cell.possible().stream()
            .sorted()
            .map(end -> word(end, watched(cell)))
            .reduce((one, other) -> words.label(PolicyText.OR, one, other))
            .orElse("");
  }

  /** Recorded today, decrypted later: only a hybrid key exchange keeps it. */
  private Line later() {
    List<AddressFacts> places =
        assessment.facts().hosts().stream().flatMap(host -> host.places().stream()).toList();
    List<TlsSession> sessions = places.stream().flatMap(place -> place.session().stream()).toList();
    long hybrid = sessions.stream().filter(TlsSession::postQuantum).count();
    if (sessions.isEmpty()) {
      return new Line(Mark.ADVICE, words.label(PolicyText.LATER_NOT_SEEN));
    }
    PolicyText text =
        hybrid == 0
            ? PolicyText.LATER_NONE
            : hybrid == places.size() ? PolicyText.LATER_ALL : PolicyText.LATER_SOME;
    return new Line(Mark.ADVICE, words.label(text, hybrid, places.size(), sessions.size()));
  }
}
