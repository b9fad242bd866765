package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import mailpath.delivery.Word;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.fact.Severity;
import mailpath.investigation.Assessment;
import mailpath.network.Dialogue;
import mailpath.network.Observation;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.window.DomainScreen.DialogueLog;
import mailpath.window.DomainScreen.FindingRow;

/** Makes the domain tab from an assessment. */
final class DomainScreens {
  private final Assessment assessment;
  private final Words words;

  DomainScreens(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
  }

  DomainScreen domain() {
    return new DomainScreen(
        words.label(WindowText.PATH_HEADING, assessment.question().domain()),
        new PathScreens(assessment, words).all(),
        SenderView.chosen(assessment),
        new MechanismCards(assessment, words).all(),
        new HostsScreens(assessment, words).all(),
        findings(),
        new ChainScreens(assessment, words).all(),
        new RecordRows(assessment, words).all(),
        dialogues());
  }

  private List<FindingRow> findings() {
    List<FindingRow> rows = new ArrayList<>();
    for (Judged judged : assessment.findings()) {
      Finding finding = judged.finding();
      String basis = RuleName.of(finding.rule());
      Claim claim =
          new Claim(
              "finding:" + finding.id() + ":" + finding.subject(),
              words.text(finding),
              basis,
              finding.evidence());
      rows.add(
          new FindingRow(
              mark(judged.severity()),
              words.word(judged.severity()),
              claim,
              words.show(finding.subject()),
              finding.rule().id(),
              words.word(finding.actor())));
    }
    return rows;
  }

  /** What lowers a verdict has the verdict's colour; advice has none. */
  private Mark mark(Severity severity) {
    Word word = assessment.verdict().word();
    return switch (severity) {
      case DECIDES -> Mark.of(word);
      case LOWERS -> word == Word.SECURE ? Mark.OPPORTUNISTIC : Mark.of(word);
      case ADVICE, INFO -> Mark.ADVICE;
    };
  }

  private List<DialogueLog> dialogues() {
    ObservationLog log = new ObservationLog(words);
    List<DialogueLog> logs = new ArrayList<>();
    for (int i = 0; i < assessment.observations().size(); i++) {
      Observation<?> observation = assessment.observations().get(i);
      int number = i + 1;
      observation
          .seen()
          .filter(ignored -> ofDomain(observation))
          .filter(Dialogue.class::isInstance)
          .map(Dialogue.class::cast)
          .filter(dialogue -> !dialogue.lines().isEmpty())
          .ifPresent(
              dialogue ->
                  logs.add(
                      new DialogueLog(
                          log.title(number, observation.query()), log.dialogue(dialogue))));
    }
    return logs;
  }

  /** The dialogues with hosts that only test this desk are shown as evidence alone. */
  private boolean ofDomain(Observation<?> observation) {
    return assessment.facts().hosts().stream()
        .flatMap(host -> host.places().stream())
        .anyMatch(place -> place.dialogue().query().equals(observation.query()));
  }
}
