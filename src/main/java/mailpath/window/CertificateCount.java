package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.StapleRules;
import mailpath.dane.DaneRules;
import mailpath.fact.Judged;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.investigation.Assessment;
import mailpath.window.CheckScreen.TabCount;

/** Counts for the header of the tab what its chains are to blame for. */
final class CertificateCount {
  private static final Set<Rule> RULES =
      Stream.of(
              CertificateRules.RULES,
              StapleRules.RULES,
              List.of(DaneRules.D7, DaneRules.D8, DaneRules.D9, DaneRules.D10, DaneRules.D11))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private CertificateCount() {}

  /** What lowers the verdict, else what is advice; empty where there is neither. */
  static Optional<TabCount> of(Assessment assessment) {
    if (assessment.progress().provisional()) {
      return Optional.of(new TabCount(Mark.WAITING, "…"));
    }
    long lowering = count(assessment, Set.of(Severity.DECIDES, Severity.LOWERS));
    if (lowering > 0) {
      Mark mark = Mark.of(assessment.verdict().word());
      // A finding that lowers never has the mark of what is well.
      Mark shown = mark == Mark.SECURE ? Mark.OPPORTUNISTIC : mark;
      return Optional.of(new TabCount(shown, String.valueOf(lowering)));
    }
    long advice = count(assessment, Set.of(Severity.ADVICE));
    return advice == 0
        ? Optional.empty()
        : Optional.of(new TabCount(Mark.ADVICE, String.valueOf(advice)));
  }

  private static long count(Assessment assessment, Set<Severity> severities) {
    return assessment.findings().stream()
        .filter(judged -> severities.contains(judged.severity()))
        .map(Judged::finding)
        .filter(finding -> RULES.contains(finding.rule()))
        .count();
  }
}
