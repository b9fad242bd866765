package mailpath.report;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.investigation.Mechanisms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One finding with the weight that it has, as a line and as JSON.
 *
 * @param numbers of the observations that it was read from
 */
record FindingForm(Finding finding, Severity severity, List<Integer> numbers) {

  String line(Words words) {
    String shown = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String where = shown.isEmpty() ? "" : "; " + words.label(ReportText.EVIDENCE, shown);
    return words.word(severity)
        + ": "
        + words.text(finding)
        + " ("
        + finding.rule().id()
        + where
        + ")";
  }

  ObjectNode json(Words words) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", finding.id());
    json.put("severity", Mechanisms.word(severity));
    json.put("rule", finding.rule().id());
    json.put("who", Mechanisms.word(finding.actor()));
    json.put("subject", finding.subject());
    json.set("args", SentenceArguments.json(finding, JsonNodeFactory.instance));
    ArrayNode evidence = json.putArray("evidence");
    numbers.forEach(evidence::add);
    json.put("text", words.text(finding));
    return json;
  }
}
