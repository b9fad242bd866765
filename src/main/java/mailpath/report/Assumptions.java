package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Edit;
import mailpath.investigation.Assessment;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.IpText;
import mailpath.network.Observation;
import mailpath.network.SecurityState;

/** Says which answers of an assessment are assumed, so that none is taken for measured. */
public final class Assumptions {
  private final Words words;
  private final Assessment assessment;

  public Assumptions(Words words, Assessment assessment) {
    this.words = words;
    this.assessment = assessment;
  }

  /** How many there are; empty where all was measured. */
  public Optional<String> heading() {
    int count = assessment.edits().size();
    return switch (count) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(words.label(ReportText.ASSUMED_ONE));
      default -> Optional.of(words.label(ReportText.ASSUMED_MANY, count));
    };
  }

  /** Each as a line of its own, with the number that evidence calls it by. */
  public List<String> each() {
    List<String> lines = new ArrayList<>();
    int before = assessment.observations().size();
    for (int i = 0; i < assessment.edits().size(); i++) {
      lines.add(before + i + 1 + " " + about(assessment.edits().get(i)));
    }
    return lines;
  }

  private String about(Edit edit) {
    return switch (edit.instead().query()) {
      case DnsQuery dns ->
          words.label(ReportText.ASSUMED_DNS, dns.name(), dns.type().name(), state(edit.instead()));
      case DialogueQuery talk ->
          words.label(ReportText.ASSUMED_MAIL, talk.serverName(), IpText.show(talk.address()));
      case HttpsQuery fetch ->
          words.label(
              ReportText.ASSUMED_HTTPS,
              "https://" + words.show(fetch.host()) + fetch.path(),
              IpText.show(fetch.address()));
      case HttpQuery fetch ->
          words.label(
              ReportText.ASSUMED_HTTPS,
              "http://" + words.show(fetch.host()) + fetch.path(),
              IpText.show(fetch.address()));
    };
  }

  private static SecurityState state(Observation<?> instead) {
    return instead
        .seen()
        .filter(DnsAnswer.class::isInstance)
        .flatMap(answer -> ((DnsAnswer) answer).assumed())
        .orElse(SecurityState.INDETERMINATE);
  }
}
