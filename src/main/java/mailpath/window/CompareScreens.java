package mailpath.window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.delivery.Verdict;
import mailpath.fact.Fact;
import mailpath.fact.Judged;
import mailpath.investigation.Assessment;
import mailpath.investigation.Comparison;
import mailpath.investigation.Difference;
import mailpath.network.Desk;
import mailpath.report.CompareText;
import mailpath.report.ComparisonWords;
import mailpath.report.Words;
import mailpath.window.CompareScreen.Form;
import mailpath.window.CompareScreen.Header;
import mailpath.window.CompareScreen.Row;
import mailpath.window.CompareScreen.Section;
import mailpath.window.CompareScreen.Side;
import mailpath.window.CompareScreen.Value;

/** Makes the comparison of two answers. */
final class CompareScreens {
  private final Compared compared;
  private final Comparison comparison;
  private final Words words;
  private final ComparisonWords say;

  CompareScreens(Compared compared, Words words) {
    this.compared = compared;
    this.comparison = compared.comparison();
    this.words = words;
    this.say = new ComparisonWords(words);
  }

  CompareScreen screen() {
    List<Row> rows = new ArrayList<>();
    for (Difference difference : comparison.differences()) {
      rows.add(row(rows.size(), difference));
    }
    return new CompareScreen(
        header(CaseText.BEFORE, compared.before()),
        header(CaseText.AFTER, compared.after()),
        comparison.notes().stream().map(words::text).toList(),
        summary(),
        rows,
        Stream.of(
                section(CompareText.FINDINGS_CAME, comparison.findings().came(), this::finding),
                section(CompareText.FINDINGS_WENT, comparison.findings().went(), this::finding),
                section(
                    CompareText.FINDINGS_REWEIGHED,
                    comparison.findings().reweighed(),
                    say::reweighed),
                section(CompareText.CELLS, comparison.cells(), say::cell))
            .filter(section -> !section.lines().isEmpty())
            .toList());
  }

  private <T> Section section(CompareText heading, List<T> changes, Function<T, String> said) {
    return new Section(words.label(heading), changes.stream().map(said).toList());
  }

  private String finding(Judged judged) {
    return words.word(judged.severity()) + ": " + words.text(judged.finding());
  }

  private Header header(CaseText side, Answer answer) {
    Assessment assessment = answer.assessment();
    Verdict verdict = assessment.verdict();
    return new Header(
        words.label(side),
        Mark.of(verdict.word()),
        Capital.of(words.word(verdict.word()), words),
        words.show(assessment.question().domain()),
        answer.source().map(CaseSource::name).orElseGet(() -> words.label(CaseText.ANSWER_SHOWN)),
        measured(assessment));
  }

  private String measured(Assessment assessment) {
    Desk desk = assessment.desk();
    String at =
        words.label(
            CaseText.COMPARE_MEASURED,
            assessment.question().begun(),
            StripScreens.families(desk, words),
            StripScreens.resolver(desk, words));
    return desk.measured() == Desk.Mode.LAB ? at + "; " + words.label(CaseText.STRIP_IN_LAB) : at;
  }

  private String summary() {
    return comparison.same()
        ? words.label(CaseText.COMPARE_SAME)
        : say.answer(comparison) + " " + facts(comparison.differences().size());
  }

  private String facts(int count) {
    return switch (count) {
      case 0 -> words.label(CaseText.FACTS_NONE);
      case 1 -> words.label(CaseText.FACTS_ONE);
      default -> words.label(CaseText.FACTS_MANY, count);
    };
  }

  private Row row(int index, Difference difference) {
    String fact = Capital.of(words.word(difference.fact()), words);
    String about = say.subject(difference.subject());
    return new Row(
        mark(difference.effect()),
        words.word(difference.effect()),
        difference.decides(),
        fact,
        about,
        value(index, Side.BEFORE, fact + ", " + about, difference.before()),
        value(index, Side.AFTER, fact + ", " + about, difference.after()));
  }

  private Value value(int index, Side side, String what, Fact<?> fact) {
    String text = say.value(fact);
    String when = words.label(side == Side.BEFORE ? CaseText.BEFORE : CaseText.AFTER);
    Claim claim =
        new Claim(
            "compare:" + index + ":" + side,
            what + ", " + Capital.small(when, words) + ": " + text,
            "",
            fact.evidence());
    return new Value(text, form(fact), claim);
  }

  private static Form form(Fact<?> fact) {
    return switch (fact) {
      case Fact.Unknown<?> _ -> Form.OPEN;
      case Fact.Known<?>(String _, var _) -> Form.TEXT;
      case Fact.Known<?>(Collection<?> many, var _)
          when many.stream().allMatch(String.class::isInstance) ->
          Form.TEXT;
      case Fact.Known<?> _, Fact.Depends<?> _ -> Form.WORD;
    };
  }

  private Mark mark(Difference.Effect effect) {
    return switch (effect) {
      case VERDICT, VERDICT_TOGETHER -> Mark.of(compared.after().assessment().verdict().word());
      case MATRIX -> Mark.ADVICE;
      case NOTHING -> Mark.ABSENT;
    };
  }
}
