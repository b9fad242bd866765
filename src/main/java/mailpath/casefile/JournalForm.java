package mailpath.casefile;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mailpath.network.Observation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a journal: a case file without observations, then an observation a line. Each line
 * is written at once and ends in a line feed, so only the last one can be torn.
 */
final class JournalForm {
  private static final String OBSERVATIONS = "observations";
  private static final byte LINE_FEED = '\n';

  private JournalForm() {}

  static String head(Case begun) {
    return JsonText.line(CaseForm.write(begun));
  }

  /**
   * @param number from 1
   */
  static String line(int number, Observation<?> observation) {
    return JsonText.line(ObservationForm.write(number, observation));
  }

  /** What the lines tell; empty if nothing had arrived yet. */
  static Optional<CaseRead> read(byte[] octets) {
    List<Line> lines = lines(octets);
    if (lines.size() < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CaseRead.Opened(brokenOff(CaseForm.read(whole(octets, lines)))));
    } catch (Refusal refusal) {
      return Optional.of(new CaseRead.Refused(refusal.why()));
    }
  }

  private static ObjectNode whole(byte[] octets, List<Line> lines) throws Refusal {
    if (!(lines.getFirst().json(octets) instanceof ObjectNode head)) {
      throw new Refusal(new CaseFault.CaseNotOurs());
    }
    ArrayNode observations = JsonNodeFactory.instance.arrayNode();
    for (Line line : lines.subList(1, lines.size())) {
      observations.add(line.json(octets));
    }
    head.set(OBSERVATIONS, observations);
    return head;
  }

  /** Those that are whole; what is behind the last line feed is torn. */
  private static List<Line> lines(byte[] octets) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < octets.length; at++) {
      if (octets[at] == LINE_FEED) {
        lines.add(new Line(start, at));
        start = at + 1;
      }
    }
    return lines;
  }

  private record Line(int start, int end) {
    JsonNode json(byte[] octets) throws Refusal {
      return JsonText.read(new ByteArrayInputStream(octets, start, end - start));
    }
  }

  /** It lasted until the last thing that is known of it. */
  private static Case brokenOff(Case found) {
    Instant begun = found.question().begun();
    Duration took =
        found.observations().stream()
            .map(observation -> observation.at().plus(observation.took()))
            .max(Comparator.naturalOrder())
            .map(end -> Duration.between(begun, end))
            .filter(Duration::isPositive)
            .orElse(Duration.ZERO);
    return new Case(
        found.program(),
        found.question(),
        found.settings(),
        found.desk(),
        Case.End.BROKEN_OFF,
        took,
        found.observations(),
        List.of(),
        found.unread());
  }
}
