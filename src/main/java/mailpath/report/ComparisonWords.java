package mailpath.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.delivery.Outcome;
import mailpath.delivery.Verdict;
import mailpath.delivery.Word;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.investigation.Assessment;
import mailpath.investigation.CellChange;
import mailpath.investigation.Comparison;
import mailpath.investigation.Difference;
import mailpath.investigation.FindingChanges.Reweighed;
import mailpath.investigation.Subject;
import mailpath.network.Failure;

/** The words of a comparison, shared by every form of report and the window. */
public final class ComparisonWords {
  private final Words words;

  public ComparisonWords(Words words) {
    this.words = words;
  }

  /** The answer in one sentence: the same verdict, or which it was and is. */
  public String answer(Comparison comparison) {
    Assessment before = comparison.before();
    Assessment after = comparison.after();
    if (!before.question().domain().equals(after.question().domain())) {
      return words.label(
          CompareText.TWO_DOMAINS,
          before.question().domain(),
          verdict(before.verdict()),
          after.question().domain(),
          verdict(after.verdict()));
    }
    return comparison.sameVerdict()
        ? words.label(
            CompareText.SAME_VERDICT, before.question().domain(), verdict(before.verdict()))
        : words.label(
            CompareText.OTHER_VERDICT,
            before.question().domain(),
            verdict(before.verdict()),
            verdict(after.verdict()));
  }

  /** Word, with its grade, or with what is possible where it is not known. */
  public String verdict(Verdict verdict) {
    String word = words.word(verdict.word());
    if (verdict.word() == Word.UNKNOWN) {
      return words.label(CompareText.RANGE, word, verdict.range());
    }
    return word + verdict.grade().map(grade -> " (" + words.word(grade) + ")").orElse("");
  }

  /** Subject and fact with both values, as one line. */
  public String change(Difference difference) {
    return words.label(
        CompareText.CHANGE,
        subject(difference.subject()),
        words.word(difference.fact()),
        value(difference.before()),
        value(difference.after()));
  }

  public String subject(Subject subject) {
    String name = words.show(subject.name());
    return subject.ip().isEmpty() ? name : name + " [" + subject.ip() + "]";
  }

  /** What was known: never "nothing" where it was not measured. */
  public String value(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?>(Object value, var ignored) -> value(value);
      case Fact.Unknown<?>(Reason reason, var ignored) ->
          words.label(CompareText.NOT_MEASURED, reason.why());
      case Fact.Depends<?>(String ignored, List<?> readings, var evidence) ->
          words.label(
              CompareText.DEPENDS,
              readings.stream().map(this::value).collect(Collectors.joining(" / ")));
    };
  }

  private String value(Object value) {
    return switch (value) {
      case Failure failure -> words.failure(failure);
      case Collection<?> many -> many.stream().map(this::value).collect(Collectors.joining(", "));
      default -> words.show(value);
    };
  }

  /** Numbers of the observations on both sides; empty where there are none. */
  public String evidence(Comparison comparison, Difference difference) {
    return words.label(
        CompareText.EVIDENCE,
        numbers(comparison.numbersBefore(difference)),
        numbers(comparison.numbersAfter(difference)));
  }

  private String numbers(List<Integer> numbers) {
    return numbers.isEmpty()
        ? words.label(CompareText.NO_EVIDENCE)
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  public String cell(CellChange change) {
    return words.label(
        CompareText.CELL,
        change.sender(),
        change.attacker(),
        outcome(change.outcomeBefore()),
        outcome(change.outcomeAfter()));
  }

  private String outcome(Optional<Outcome> outcome) {
    return outcome.map(words::word).orElse(words.label(CompareText.OPEN));
  }

  public String reweighed(Reweighed change) {
    return words.label(
        CompareText.REWEIGHED,
        change.before().severity(),
        change.after().severity(),
        words.text(change.after().finding()));
  }
}
