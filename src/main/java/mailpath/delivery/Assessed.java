package mailpath.delivery;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mailpath.delivery.Verdict.Grade;

/**
 * One reading of the facts, played in every world that it leaves possible.
 *
 * @param accepts false for a null MX alone: the domain says that it takes no mail
 */
record Assessed(Readings.Reading reading, List<Valued<Board>> boards, boolean accepts) {
  /** What follows for a sender of whom it cannot be said what it remembers. */
  private static final Set<Word> ANY =
      Set.of(Word.BROKEN, Word.PLAINTEXT, Word.OPPORTUNISTIC, Word.SECURE);

  Assessed {
    boards = List.copyOf(boards);
  }

  /** Every possible headline, in the order of {@link Word#MEASURED}. */
  List<Word> range() {
    return accepts ? words(board -> Set.of(board.headline())) : List.of(Word.NOT_ACCEPTING);
  }

  Word word() {
    List<Word> range = range();
    return range.size() == 1 ? range.getFirst() : Word.UNKNOWN;
  }

  List<Word> range(SenderKind kind) {
    return accepts
        ? words(board -> board.takesPart(kind) ? Set.of(board.word(kind)) : ANY)
        : List.of(Word.NOT_ACCEPTING);
  }

  List<Word> words(Function<Board, Set<Word>> words) {
    Set<Word> possible = EnumSet.noneOf(Word.class);
    boards.forEach(board -> possible.addAll(words.apply(board.value())));
    return List.copyOf(possible);
  }

  Set<Outcome> letters(SenderKind kind, Attacker attacker) {
    Set<Outcome> letters = EnumSet.noneOf(Outcome.class);
    for (Valued<Board> board : boards) {
      if (!board.value().takesPart(kind)) {
        return EnumSet.allOf(Outcome.class);
      }
      letters.add(board.value().row(kind).letter(attacker));
    }
    return letters;
  }

  boolean inEvery(Predicate<Board> holds) {
    return boards.stream().map(Valued::value).allMatch(holds);
  }

  Board first() {
    return boards.getFirst().value();
  }

  /**
   * The unknown fact that decides: with it settled, the fewest words would be left; empty when all
   * is known.
   */
  Optional<Undecided> deciding() {
    Set<Undecided> open = new LinkedHashSet<>();
    boards.forEach(board -> open.addAll(board.assumed().keySet()));
    return open.stream()
        .min(
            Comparator.<Undecided>comparingInt(this::wordsLeft)
                .thenComparing(Undecided::fact)
                .thenComparing(Undecided::subject)
                .thenComparing(Undecided::why));
  }

  /** The largest number of words that stay possible once the fact is settled. */
  private int wordsLeft(Undecided fact) {
    Map<Object, Set<Word>> left = new HashMap<>();
    for (Valued<Board> board : boards) {
      left.computeIfAbsent(
              board.assumed().getOrDefault(fact, ""), ignored -> EnumSet.noneOf(Word.class))
          .add(board.value().headline());
    }
    return left.values().stream().mapToInt(Set::size).max().orElse(0);
  }

  /** What SECURE rests on for a sender; where worlds differ, the weaker grade. */
  Optional<Grade> grade(SenderKind kind) {
    if (!range(kind).equals(List.of(Word.SECURE))) {
      return Optional.empty();
    }
    boolean dnssec = inEvery(board -> board.grade(kind).equals(Optional.of(Grade.DNSSEC)));
    return Optional.of(dnssec ? Grade.DNSSEC : Grade.PUBLIC_CAS);
  }

  /** The same for the headline: the stronger of both mechanisms. */
  Optional<Grade> grade() {
    return word() == Word.SECURE
        ? Stream.of(SenderKind.DANE, SenderKind.MTA_STS_KNOWN)
            .flatMap(kind -> grade(kind).stream())
            .min(Grade::compareTo)
        : Optional.empty();
  }

  /** The reading that the verdict is about: the worst. */
  static Assessed shown(List<Assessed> readings) {
    return readings.stream().min(worseFirst()).orElseThrow();
  }

  /** Worse before better: the worst possible headline, then the best, then the senders' words. */
  private static Comparator<Assessed> worseFirst() {
    return Comparator.<Assessed, Word>comparing(one -> one.range().getFirst())
        .thenComparing(one -> one.range().getLast())
        .thenComparingInt(
            one ->
                Board.JUDGED.stream().mapToInt(kind -> one.range(kind).getFirst().ordinal()).sum());
  }

  /** All letters of the matrix, to tell readings apart. */
  Map<String, Set<Outcome>> allLetters() {
    Map<String, Set<Outcome>> all = new LinkedHashMap<>();
    for (SenderKind kind : SenderKind.values()) {
      for (Attacker attacker : Attacker.values()) {
        all.put(kind.word() + attacker.word(), letters(kind, attacker));
      }
    }
    return all;
  }
}
