package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.symptom.Cause;
import mailpath.client.symptom.Symptom;
import mailpath.client.symptom.SymptomCheck;
import mailpath.client.symptom.SymptomMatch;
import mailpath.investigation.Mechanisms;
import mailpath.network.MailProtocol;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What lies behind an error message, and what would prove it. */
public final class SymptomReport {
  private final Words words;

  public SymptomReport(Words words) {
    this.words = words;
  }

  /** Ends with a line end. */
  public String text(List<SymptomMatch> matches) {
    List<String> lines = new ArrayList<>();
    if (matches.isEmpty()) {
      lines.add(words.label(SymptomText.NOT_KNOWN));
    }
    matches.forEach(match -> match(match, lines));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private void match(SymptomMatch match, List<String> lines) {
    Symptom symptom = match.symptom();
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(words.label(SymptomText.MATCH, match.confidence(), symptom.speaker()));
    List<String> said = new ArrayList<>();
    said.add(words.label(SymptomText.SAYS, wording(match)));
    symptom
        .causes()
        .forEach(cause -> said.add(words.label(SymptomText.CAUSE, cause, cause.actor())));
    symptom.checks().forEach(check -> said.add(check(check, match.host())));
    symptom.warning().ifPresent(advice -> said.add(words.label(SymptomText.WARNING, advice)));
    said.add(source(symptom));
    said.forEach(line -> lines.add("    " + line));
  }

  private String wording(SymptomMatch match) {
    return words
        .show(match.text())
        .replace(Symptom.HOST, match.host().orElse("…"))
        .replaceAll("\\{[a-z]+}", "…");
  }

  private String check(SymptomCheck check, Optional<String> host) {
    String said = words.label(SymptomText.CHECK, check);
    return check instanceof SymptomCheck.LookAtServer look && host.isPresent()
        ? said + " " + words.label(SymptomText.LOOK, call(host.get(), look.protocols().getFirst()))
        : said;
  }

  /** Where its wordings were read, and how sure they are. */
  public String source(Symptom symptom) {
    List<String> parts = new ArrayList<>(List.of(symptom.source().where()));
    symptom.source().remarks().forEach(remark -> parts.add(words.word(remark)));
    parts.add(words.word(symptom.certainty()));
    parts.removeIf(String::isEmpty);
    return words.label(SymptomText.SOURCE, String.join("; ", parts));
  }

  private static String call(String host, MailProtocol protocol) {
    return "mailpath host " + host + ":" + protocol.port();
  }

  /** One line for each, without line end; a line of its own where the text is not known. */
  public List<String> json(List<SymptomMatch> matches) {
    return matches.isEmpty()
        ? List.of("{\"symptom\":null}")
        : matches.stream().map(match -> JsonLine.of(object(match))).toList();
  }

  private ObjectNode object(SymptomMatch match) {
    Symptom symptom = match.symptom();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("symptom", symptom.id());
    json.put("confidence", Mechanisms.word(match.confidence()));
    json.put("speaker", Mechanisms.word(symptom.speaker()));
    json.put("text", wording(match));
    json.put("host", match.host().orElse(null));
    ArrayNode causes = json.putArray("causes");
    symptom.causes().forEach(cause -> cause(causes.addObject(), cause));
    ArrayNode checks = json.putArray("checks");
    symptom.checks().forEach(check -> check(checks.addObject(), check));
    json.put("warning", symptom.warning().map(words::word).orElse(null));
    json.put("source", symptom.source().where());
    json.put("certainty", Mechanisms.word(symptom.certainty()));
    return json;
  }

  private void cause(ObjectNode json, Cause cause) {
    json.put("id", Mechanisms.word(cause));
    json.put("text", words.word(cause));
    json.put("who", Mechanisms.word(cause.actor()));
  }

  private void check(ObjectNode json, SymptomCheck check) {
    json.put("id", check.id());
    json.put("text", words.text(check));
    if (check instanceof SymptomCheck.LookAtServer look) {
      ArrayNode ports = json.putArray("protocols");
      look.protocols().forEach(one -> ports.add(Mechanisms.word(one)));
    }
  }
}
