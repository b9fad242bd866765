package mailpath.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.delivery.Repair;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Verdict;
import mailpath.investigation.Assessment;

/** The sentences that stand beside a headline, shared by every form of report and the window. */
public final class Explanation {
  private final Words words;
  private final Assessment assessment;

  public Explanation(Words words, Assessment assessment) {
    this.words = words;
    this.assessment = assessment;
  }

  /** " (DNSSEC)" and the like beside SECURE; empty otherwise. */
  public String grade() {
    return assessment.verdict().grade().map(grade -> " (" + words.word(grade) + ")").orElse("");
  }

  /** What a sender that checks nothing gets. */
  public String checksNothing() {
    return words.text(assessment.card().checksNothing());
  }

  /** What the very first mail of a sender gets. */
  public String firstContact() {
    return words.text(assessment.card().firstContact());
  }

  /** The senders that the headline is about. */
  public String forWhom() {
    Verdict verdict = assessment.verdict();
    List<SenderKind> all = List.of(SenderKind.values());
    return verdict.forWhom().containsAll(all.subList(1, all.size()))
        ? words.label(ReportText.EVERYONE)
        : verdict.forWhom().stream().sorted().map(words::word).collect(Collectors.joining("; "));
  }

  /** The missing link as one line; empty where nothing is missing. */
  public Optional<String> missing() {
    List<Repair> repairs = assessment.judgement().missingLink().first();
    return switch (repairs.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(words.label(ReportText.MISSING_ONE, repair(repairs.getFirst())));
      default ->
          Optional.of(
              words.label(ReportText.MISSING_MANY, repairs.size(), repair(repairs.getFirst())));
    };
  }

  public String repair(Repair repair) {
    return words.label(repair.kind(), String.join(", ", repair.args()));
  }

  /** The one action for whoever mends it. */
  public String action() {
    List<Repair> repairs = assessment.judgement().missingLink().first();
    return repairs.isEmpty()
        ? words.label(ReportText.NOTHING_TO_REPAIR)
        : repair(repairs.getFirst());
  }
}
