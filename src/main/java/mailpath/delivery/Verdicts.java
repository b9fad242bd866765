package mailpath.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.Readings.Reading;
import mailpath.delivery.Verdict.Decider;
import mailpath.delivery.Verdict.Dependence;
import mailpath.delivery.Verdict.SenderVerdict;

/** Puts the words of a domain together (delivery-game 5, 7). */
final class Verdicts {
  /** Among senders with the same word, the one with a mechanism shows where that stops short. */
  private static final List<SenderKind> MECHANISMS_FIRST =
      List.of(SenderKind.DANE, SenderKind.MTA_STS_KNOWN, SenderKind.OPPORTUNISTIC);

  private final MailPath path;
  private final Assessed shown;
  private final List<Assessed> readings;
  private final Rows rows;
  private final Cells cells;

  /**
   * @param shown the reading that the verdict is about, the worst of all
   */
  Verdicts(MailPath path, Assessed shown, List<Assessed> readings, Rows rows, Cells cells) {
    this.path = path;
    this.shown = shown;
    this.readings = readings;
    this.rows = rows;
    this.cells = cells;
  }

  Verdict verdict() {
    Map<SenderKind, SenderVerdict> senders = new EnumMap<>(SenderKind.class);
    for (SenderKind kind : SenderKind.values()) {
      senders.put(kind, sender(kind));
    }
    Word word = shown.word();
    Set<SenderKind> forWhom = new LinkedHashSet<>(Board.JUDGED);
    forWhom.removeIf(kind -> shown.range(kind).size() > 1 != (word == Word.UNKNOWN));
    forWhom.removeIf(kind -> word != Word.UNKNOWN && shown.range(kind).getFirst() != word);
    return new Verdict(
        word,
        shown.range(),
        forWhom,
        shown.grade(),
        forWhom.stream().anyMatch(kind -> shown.inEvery(board -> board.degraded(kind))),
        normalPath(),
        depends(),
        decidedBy(word),
        senders,
        new Headlines(path, shown, cells).headline());
  }

  private SenderVerdict sender(SenderKind kind) {
    boolean takesPart = shown.inEvery(board -> board.takesPart(kind));
    return new SenderVerdict(
        shown.range(kind),
        takesPart ? shown.grade(kind) : Optional.empty(),
        takesPart && shown.inEvery(board -> board.encryptionEnforced(kind)),
        takesPart && shown.inEvery(board -> board.openToDnsForgery(kind)),
        takesPart && shown.inEvery(board -> board.degraded(kind)),
        takesPart ? skips(kind) : List.of());
  }

  private List<Decider> skips(SenderKind kind) {
    List<Decider> skipped = new ArrayList<>(shown.first().skips(kind));
    shown.boards().forEach(board -> skipped.retainAll(board.value().skips(kind)));
    return skipped;
  }

  private Word normalPath() {
    if (!shown.accepts()) {
      return Word.NOT_ACCEPTING;
    }
    List<Word> words = shown.words(board -> Set.of(board.normalPath(rows)));
    return words.size() == 1 ? words.getFirst() : Word.UNKNOWN;
  }

  /** The facts on which another reading would change a cell. */
  private List<Dependence> depends() {
    List<Dependence> all = new ArrayList<>();
    Map<String, Set<Outcome>> letters = shown.allLetters();
    Readings.questions(path)
        .forEach(
            (on, question) -> {
              boolean matters =
                  readings.stream()
                      .filter(other -> differsOnlyIn(on, other.reading()))
                      .anyMatch(other -> !other.allLetters().equals(letters));
              if (matters) {
                all.add(new Dependence(question.subject(), on, shown.word()));
              }
            });
    return all;
  }

  private boolean differsOnlyIn(String on, Reading other) {
    Map<String, Integer> chosen = shown.reading().chosen();
    return other.chosen().entrySet().stream()
        .allMatch(
            entry ->
                entry.getKey().equals(on) || entry.getValue().equals(chosen.get(entry.getKey())));
  }

  /** The address where the deciding cell's mail ends. */
  private Optional<Decider> decidedBy(Word word) {
    return switch (word) {
      case PLAINTEXT -> cells.place(SenderKind.OPPORTUNISTIC, Attacker.LISTENER);
      case OPPORTUNISTIC ->
          MECHANISMS_FIRST.stream()
              .filter(kind -> shown.range(kind).equals(List.of(Word.OPPORTUNISTIC)))
              .flatMap(kind -> cells.place(kind, Attacker.ON_PATH).stream())
              .findFirst();
      case NOT_ACCEPTING, BROKEN, SECURE, UNKNOWN -> Optional.empty();
    };
  }
}
