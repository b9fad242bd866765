package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.fact.Judged;
import mailpath.investigation.Assessment;

/**
 * Six lines for a helpdesk ticket: verdict, for whom, reason, evidence, who acts, date; a seventh
 * where answers are assumed. Plain text, nothing of this desk in it.
 */
public final class Ticket {
  private final Words words;

  public Ticket(Words words) {
    this.words = words;
  }

  public String of(Assessment assessment) {
    Explanation explanation = new Explanation(words, assessment);
    Optional<Judged> first = assessment.findings().stream().findFirst();
    String reason =
        first
            .map(judged -> words.text(judged.finding()))
            .orElseGet(() -> words.text(assessment.card().headline()));
    String evidence =
        first
            .map(judged -> judged.finding().rule().id() + ", " + numbers(assessment, judged))
            .orElse("-");
    List<String> lines =
        new ArrayList<>(
            List.of(
                words.label(
                    ReportText.TICKET_VERDICT,
                    assessment.question().domain(),
                    assessment.verdict().word(),
                    words.text(assessment.card().headline())),
                words.label(ReportText.TICKET_FOR, explanation.forWhom()),
                words.label(ReportText.TICKET_REASON, reason),
                words.label(ReportText.TICKET_EVIDENCE, evidence),
                words.label(
                    ReportText.TICKET_WHO, words.word(assessment.actor()), explanation.action()),
                words.label(
                    ReportText.TICKET_DATE,
                    assessment.question().at(),
                    words.word(assessment.desk().mode()))));
    if (!assessment.edits().isEmpty()) {
      lines.add(words.label(ReportText.TICKET_ASSUMED, assessment.edits().size()));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String numbers(Assessment assessment, Judged judged) {
    return judged.finding().evidence().queries().stream()
        .flatMap(query -> assessment.number(query).stream())
        .sorted()
        .map(number -> "#" + number)
        .collect(Collectors.joining(" "));
  }
}
