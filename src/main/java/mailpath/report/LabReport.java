package mailpath.report;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.delivery.Word;
import mailpath.investigation.Assessment;
import mailpath.lab.Expected;
import mailpath.lab.Lab;
import mailpath.lab.LabDomain;
import mailpath.lab.Served;
import mailpath.network.IpText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The practice domains with their stories, as a list and as a tour. */
public final class LabReport {
  private final Words words;

  public LabReport(Words words) {
    this.words = words;
  }

  /** One domain of the list. */
  public String text(LabDomain domain) {
    String lesson =
        domain.lesson() > 0 ? words.label(ReportText.LESSON, domain.lesson()) + "  " : "";
    String kind = domain.isForClients() ? words.label(ReportText.LAB_CLIENT) + "  " : "";
    return domain.name()
        + "  "
        + lesson
        + kind
        + domain.expected().verdicts().stream()
            .map(LabReport::word)
            .map(words::word)
            .collect(Collectors.joining(" / "))
        + System.lineSeparator()
        + "  "
        + words.named(domain.story());
  }

  private static Word word(String contract) {
    return Word.MEASURED.stream()
        .filter(word -> word.word().equals(contract))
        .findFirst()
        .orElse(Word.UNKNOWN);
  }

  /** How the practice internet is reached from other programs. */
  public List<String> serving(Lab lab) {
    List<String> lines = new ArrayList<>();
    lines.add(words.label(ReportText.LAB_RESOLVER, IpText.show(lab.resolver())));
    lines.add(words.label(ReportText.LAB_ANCHOR, lab.trustAnchor()));
    for (Served served : lab.served()) {
      InetSocketAddress inZone = new InetSocketAddress(served.address(), served.port());
      lines.add(served.host() + "  " + IpText.show(inZone) + "  ->  " + IpText.show(served.at()));
    }
    return lines;
  }

  /** One line of {@code lab --json}. */
  public String json(LabDomain domain) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("domain", domain.name().text());
    json.put("for", domain.isForClients() ? "mail-programs" : "mail");
    json.put("story", words.named(domain.story()));
    Expected expected = domain.expected();
    ObjectNode expectation = json.putObject("expected");
    expectation.put("verdict", expected.verdict());
    ObjectNode mechanisms = expectation.putObject("mechanisms");
    expected.mechanisms().forEach(mechanisms::put);
    return JsonLine.of(json);
  }

  /** One stop of the tour: what is practised, and what came out. */
  public String tour(LabDomain domain, Assessment assessment) {
    String head = words.label(ReportText.LESSON, domain.lesson()) + ". " + domain.name();
    List<String> answer = new TextReport(words, false).answer(assessment);
    return String.join(
            System.lineSeparator(),
            head,
            "  " + words.named(domain.story()),
            "  " + String.join(System.lineSeparator() + "  ", answer))
        + System.lineSeparator();
  }
}
