package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mailpath.fact.Judged;
import mailpath.investigation.Assessment;
import mailpath.investigation.Comparison;
import mailpath.investigation.Difference;
import mailpath.investigation.Difference.Effect;

/** Two assessments held against each other, for a terminal and as JSON. */
public final class CompareReport {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Words words;
  private final boolean colours;
  private final ComparisonWords say;

  public CompareReport(Words words, boolean colours) {
    this.words = words;
    this.colours = colours;
    this.say = new ComparisonWords(words);
  }

  /**
   * The answer first, then what makes the two hard to compare, then the differences, those that
   * decide before the others.
   *
   * @param before name of the first file, as shown
   * @param after name of the second
   */
  public String text(Comparison comparison, String before, String after) {
    List<String> lines = new ArrayList<>();
    lines.add(colours ? BOLD + say.answer(comparison) + PLAIN : say.answer(comparison));
    lines.add("  " + side(CompareText.BEFORE, before, comparison.before()));
    lines.add("  " + side(CompareText.AFTER, after, comparison.after()));
    lines.addAll(headed(CompareText.NOTES, comparison.notes().stream().map(words::text).toList()));
    lines.addAll(differences(comparison));
    lines.addAll(headed(CompareText.CELLS, comparison.cells().stream().map(say::cell).toList()));
    lines.addAll(findings(comparison));
    if (comparison.same()) {
      lines.add("");
      lines.add(words.label(CompareText.NOTHING_DIFFERS));
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** One line, without a line end; its keys are in docs/compare.md. */
  public String json(Comparison comparison, String before, String after) {
    return new CompareJson(words).line(comparison, before, after);
  }

  private String side(CompareText label, String file, Assessment assessment) {
    return words.label(label, file, measured(assessment));
  }

  private String measured(Assessment assessment) {
    return new TextReport(words, false).measured(assessment);
  }

  private List<String> differences(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.addAll(with(CompareText.DECIDING, comparison, d -> d.effect() == Effect.VERDICT));
    lines.addAll(
        with(
            CompareText.DECIDING_TOGETHER, comparison, d -> d.effect() == Effect.VERDICT_TOGETHER));
    lines.addAll(with(CompareText.MATRIX_ONLY, comparison, d -> d.effect() == Effect.MATRIX));
    lines.addAll(
        with(CompareText.OTHER, comparison, d -> d.effect() == Effect.NOTHING && d.ofDomain()));
    lines.addAll(
        with(
            CompareText.NOT_OF_DOMAIN,
            comparison,
            d -> d.effect() == Effect.NOTHING && !d.ofDomain()));
    return lines;
  }

  private List<String> with(
      CompareText heading, Comparison comparison, Predicate<Difference> which) {
    return headed(
        heading,
        comparison.differences().stream()
            .filter(which)
            .map(one -> say.change(one) + " (" + say.evidence(comparison, one) + ")")
            .toList());
  }

  private List<String> findings(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.addAll(headed(CompareText.FINDINGS_CAME, said(comparison.findings().came())));
    lines.addAll(headed(CompareText.FINDINGS_WENT, said(comparison.findings().went())));
    lines.addAll(
        headed(
            CompareText.FINDINGS_REWEIGHED,
            comparison.findings().reweighed().stream().map(say::reweighed).toList()));
    return lines;
  }

  private List<String> said(List<Judged> findings) {
    return findings.stream()
        .map(judged -> words.word(judged.severity()) + ": " + words.text(judged.finding()))
        .toList();
  }

  private List<String> headed(CompareText heading, List<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>(List.of("", words.label(heading)));
    lines.forEach(line -> all.add("  " + line));
    return all;
  }
}
