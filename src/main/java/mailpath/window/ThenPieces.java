package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.OldPiece;
import mailpath.fact.Sentence;
import mailpath.mtasts.DraftChange;
import mailpath.report.RuleName;
import mailpath.report.Untrusted;
import mailpath.report.Words;
import mailpath.starttls.TlsRptChange;
import mailpath.window.ThenScreen.Piece;

/** The pieces of one text, each with what becomes of it or what readers make of it. */
final class ThenPieces {
  /** Of very long texts, how much is shown. */
  private static final int SHOWN = 60;

  private final Words words;
  private final List<Sentence> all;
  private int left;

  /**
   * @param all changes of the text, by whose numbers the pieces point at them
   */
  ThenPieces(Words words, List<Sentence> all) {
    this.words = words;
    this.all = all;
  }

  /** That there are more than are shown. */
  Optional<String> more() {
    return left > 0 ? Optional.of(words.label(ThenText.MORE_PIECES, left)) : Optional.empty();
  }

  List<Piece> of(List<OldPiece> old) {
    left = Math.max(0, old.size() - SHOWN);
    return old.stream().limit(SHOWN).map(this::piece).toList();
  }

  private Piece piece(OldPiece piece) {
    TreeSet<Integer> numbers =
        piece.changes().stream()
            .map(change -> all.indexOf(change) + 1)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean dropped = !numbers.isEmpty() && piece.changes().stream().allMatch(ThenPieces::drops);
    ThenText word =
        numbers.isEmpty() ? ThenText.STAYS : dropped ? ThenText.DROPPED : ThenText.CHANGES;
    Mark mark = numbers.isEmpty() ? Mark.KEPT : dropped ? Mark.ABSENT : Mark.ADVICE;
    String shown = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Piece(mark, shown, lines(piece.text()), words.label(word));
  }

  private static boolean drops(Sentence change) {
    return change instanceof DraftChange.DraftFieldDropped
        || change instanceof DraftChange.DraftChoiceFixed
        || change instanceof DraftChange.DraftChoiceIsDane
        || change instanceof DraftChange.DraftHostNotExpressible
        || change instanceof TlsRptChange.TlsRptFieldDropped;
  }

  private static String lines(String text) {
    return ThenScreens.visible(text).limit(SHOWN).collect(Collectors.joining("\n"));
  }

  /** A text of today as its readers take it; what is wrong with it is shown wherever it is. */
  List<Piece> of(JudgedText judged) {
    List<JudgedText.Part> shown =
        judged.parts().stream()
            .filter(part -> part.number() <= SHOWN || !part.faults().isEmpty())
            .limit(2 * SHOWN)
            .toList();
    left = judged.parts().size() - shown.size();
    List<Piece> pieces = new ArrayList<>(shown.stream().map(this::judged).toList());
    judged
        .whole()
        .forEach(
            fault -> {
              String what = words.word(fault.what());
              String about = fault.about().isEmpty() ? what : what + ": " + fault.about();
              String said = Untrusted.visible(about) + " (" + RuleName.of(fault.rule()) + ")";
              boolean warns = fault.effect() == Effect.WARNING;
              pieces.add(new Piece(warns ? Mark.ADVICE : Mark.BROKEN, "", "", said));
            });
    return pieces;
  }

  private Piece judged(JudgedText.Part part) {
    Mark mark =
        switch (part.state()) {
          case GOOD -> Mark.KEPT;
          case PASSED_OVER, NOT_READ -> Mark.ABSENT;
          case WARNING -> Mark.ADVICE;
          case DEPENDS -> Mark.UNKNOWN;
          case INVALID -> Mark.BROKEN;
        };
    String said =
        part.faults().isEmpty()
            ? part.meaning().map(words::text).orElseGet(() -> words.word(part.state()))
            : part.faults().stream()
                .map(fault -> words.word(fault.what()) + " (" + RuleName.of(fault.rule()) + ")")
                .collect(Collectors.joining("; "));
    return new Piece(mark, "", Untrusted.visible(part.text()), said);
  }
}
