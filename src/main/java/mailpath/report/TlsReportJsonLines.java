package mailpath.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.fact.Sentence;
import mailpath.investigation.Mechanisms;
import mailpath.investigation.ReportedCause;
import mailpath.starttls.TlsReport;
import mailpath.starttls.TlsReportCause;
import mailpath.starttls.TlsReportGroup;
import mailpath.starttls.TlsReportRead;
import mailpath.starttls.TlsReports;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** TLS reports as JSON objects, one a line, in the words of the contract. Keys are only added. */
final class TlsReportJsonLines {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;
  private final TlsReportWords say;

  TlsReportJsonLines(Words words) {
    this.words = words;
    this.say = new TlsReportWords(words);
  }

  List<String> lines(TlsReports reports, List<TlsReportSource> sources) {
    List<ObjectNode> lines = new ArrayList<>();
    for (TlsReportSource source : sources) {
      for (int i = 0; i < source.reads().size(); i++) {
        lines.add(read(source, i));
      }
    }
    reports.repeated().forEach(repeated -> lines.add(repeated(repeated)));
    reports.groups().forEach(group -> lines.add(group(group)));
    return lines.stream().map(JsonLine::of).toList();
  }

  private ObjectNode read(TlsReportSource source, int index) {
    return switch (source.reads().get(index)) {
      case TlsReportRead.Opened(TlsReport report) -> report(line("report", source, index), report);
      case TlsReportRead.Refused(var why) -> said(line("unreadable", source, index), why);
    };
  }

  private static ObjectNode line(String kind, TlsReportSource source, int index) {
    return NODES.objectNode().put("kind", kind).put("file", source.file()).put("part", index + 1);
  }

  private ObjectNode report(ObjectNode json, TlsReport report) {
    text(json, "organization", report.organization());
    text(json, "id", report.id());
    text(json, "contact", report.contact());
    time(json, "begin", report.begin());
    time(json, "end", report.end());
    json.put("senderChecked", false);
    json.put("partial", report.partial());
    ArrayNode faults = json.putArray("faults");
    report.faults().forEach(fault -> faults.add(said(NODES.objectNode(), fault)));
    return json;
  }

  private ObjectNode said(ObjectNode json, Sentence sentence) {
    json.put("id", sentence.id());
    json.set("args", SentenceArguments.json(sentence, NODES));
    return json.put("text", words.text(sentence));
  }

  private ObjectNode repeated(TlsReports.Repeated repeated) {
    return NODES
        .objectNode()
        .put("kind", "repeated")
        .put("organization", repeated.organization())
        .put("id", repeated.id())
        .put("copies", repeated.copies())
        .put("differ", repeated.differ());
  }

  private ObjectNode group(TlsReportGroup group) {
    ObjectNode json = NODES.objectNode().put("kind", "policy");
    json.put("domain", group.domain()).put("type", Mechanisms.word(group.type()));
    texts(json, "organizations", group.organizations());
    time(json, "begin", group.begin());
    time(json, "end", group.end());
    json.put("successful", group.successful()).put("failed", group.failed());
    json.put("complete", group.complete());
    texts(json, "policy", group.strings());
    texts(json, "mxHosts", group.mxHosts());
    ArrayNode failures = json.putArray("failures");
    group.causes().forEach(cause -> failures.add(cause(cause)));
    ArrayNode gaps = json.putArray("gaps");
    group
        .gaps()
        .forEach(
            gap ->
                gaps.addObject()
                    .put("organization", gap.organization())
                    .put("begin", gap.begin().toString())
                    .put("end", gap.end().toString()));
    return json;
  }

  private ObjectNode cause(TlsReportCause cause) {
    ReportedCause known = ReportedCause.of(cause.result());
    ObjectNode json = NODES.objectNode();
    json.put("result", cause.result().text()).put("sessions", cause.sessions());
    texts(json, "organizations", cause.organizations());
    texts(json, "mxHosts", cause.mxHosts());
    texts(json, "receivers", cause.receivers());
    texts(json, "helos", cause.helos());
    texts(json, "senders", cause.senders());
    texts(json, "reasons", cause.reasons());
    json.put("who", Mechanisms.word(known.actor()));
    texts(json, "rules", known.rules().stream().map(rule -> rule.id()).toList());
    return json.put("text", say.means(cause.result()));
  }

  private static void texts(ObjectNode json, String key, List<String> texts) {
    ArrayNode array = json.putArray(key);
    texts.forEach(array::add);
  }

  private static void text(ObjectNode json, String key, Optional<String> text) {
    text.ifPresentOrElse(said -> json.put(key, said), () -> json.putNull(key));
  }

  private static void time(ObjectNode json, String key, Optional<Instant> time) {
    text(json, key, time.map(Instant::toString));
  }
}
