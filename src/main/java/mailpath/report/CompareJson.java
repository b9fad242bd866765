package mailpath.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import mailpath.delivery.Outcome;
import mailpath.fact.Fact;
import mailpath.fact.Judged;
import mailpath.fact.Reason;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.CellChange;
import mailpath.investigation.Comparison;
import mailpath.investigation.ComparisonNote;
import mailpath.investigation.Difference;
import mailpath.investigation.Difference.Effect;
import mailpath.investigation.FindingChanges;
import mailpath.investigation.Mechanisms;
import mailpath.network.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as one JSON object, in the words of the contract. Keys are only ever added. */
final class CompareJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;
  private final ComparisonWords say;
  private final JsonReport report;

  CompareJson(Words words) {
    this.words = words;
    this.say = new ComparisonWords(words);
    this.report = new JsonReport(words, false);
  }

  String line(Comparison comparison, String before, String after) {
    ObjectNode json = NODES.objectNode();
    json.set("before", side(comparison.before(), before));
    json.set("after", side(comparison.after(), after));
    json.put("sameVerdict", comparison.sameVerdict());
    ArrayNode notes = json.putArray("comparable");
    comparison.notes().forEach(note -> notes.add(note(note)));
    ArrayNode differences = json.putArray("differences");
    comparison.differences().forEach(one -> differences.add(difference(comparison, one)));
    ArrayNode cells = json.putArray("cells");
    comparison.cells().forEach(change -> cells.add(cell(change)));
    json.set("findings", findings(comparison));
    return JsonLine.of(json);
  }

  private static ObjectNode side(Assessment assessment, String file) {
    ObjectNode json = NODES.objectNode();
    json.put("file", file);
    json.put("domain", assessment.question().domain().text());
    JsonReport.verdict(json, assessment.verdict());
    json.put("at", assessment.question().at().toString());
    json.put("mode", Mechanisms.word(assessment.desk().measured()));
    json.put("edits", assessment.edits().size());
    return json;
  }

  private ObjectNode note(ComparisonNote note) {
    ObjectNode json = NODES.objectNode().put("id", note.id());
    json.set("args", SentenceArguments.json(note, NODES));
    return json.put("text", words.text(note));
  }

  private ObjectNode difference(Comparison comparison, Difference difference) {
    ObjectNode json = NODES.objectNode();
    json.put("fact", Mechanisms.word(difference.fact()));
    json.put("subject", difference.subject().text());
    put(json, "before", difference.before());
    put(json, "after", difference.after());
    json.put("changes", changes(difference.effect()));
    json.put("together", difference.effect() == Effect.VERDICT_TOGETHER);
    json.put("ofDomain", difference.ofDomain());
    ObjectNode evidence = json.putObject("evidence");
    numbers(evidence.putArray("before"), comparison.numbersBefore(difference));
    numbers(evidence.putArray("after"), comparison.numbersAfter(difference));
    return json.put("text", say.change(difference));
  }

  private static void numbers(ArrayNode array, List<Integer> numbers) {
    numbers.forEach(array::add);
  }

  private static String changes(Effect effect) {
    return switch (effect) {
      case VERDICT, VERDICT_TOGETHER -> "verdict";
      case MATRIX -> "matrix";
      case NOTHING -> "nothing";
    };
  }

  /** Known facts are values; the others are objects that say why they are none. */
  private static void put(ObjectNode json, String key, Fact<?> fact) {
    switch (fact) {
      case Fact.Known<?>(Object value, var ignored) -> put(json, key, value);
      case Fact.Unknown<?>(Reason reason, var ignored) ->
          json.putObject(key).put("unknown", Mechanisms.word(reason.why()));
      case Fact.Depends<?>(String on, List<?> readings, var ignored) -> {
        ObjectNode depends = json.putObject(key).put("depends", on);
        put(depends, "readings", readings);
      }
    }
  }

  private static void put(ObjectNode json, String key, Object value) {
    switch (value) {
      case Integer number -> json.put(key, number);
      case Duration duration -> json.put(key, duration.toSeconds());
      case Collection<?> many -> {
        ArrayNode array = json.putArray(key);
        many.forEach(
            one -> {
              ObjectNode holder = NODES.objectNode();
              put(holder, key, one);
              array.add(holder.get(key));
            });
      }
      case Enum<?> word -> json.put(key, Mechanisms.word(word));
      case Failure failure -> json.put(key, Sentence.idOf(failure.getClass()));
      case Sentence clause ->
          json.putObject(key)
              .put("id", clause.id())
              .set("args", SentenceArguments.json(clause, NODES));
      default -> json.put(key, String.valueOf(value));
    }
  }

  private static ObjectNode cell(CellChange change) {
    return NODES
        .objectNode()
        .put("sender", change.sender().word())
        .put("attacker", change.attacker().word())
        .put("before", change.outcomeBefore().map(Outcome::letter).orElse("?"))
        .put("after", change.outcomeAfter().map(Outcome::letter).orElse("?"));
  }

  private ObjectNode findings(Comparison comparison) {
    FindingChanges changes = comparison.findings();
    ObjectNode json = NODES.objectNode();
    json.set("came", findings(comparison.after(), changes.came()));
    json.set("went", findings(comparison.before(), changes.went()));
    ArrayNode reweighed = json.putArray("reweighed");
    changes
        .reweighed()
        .forEach(
            change ->
                reweighed.add(
                    report
                        .finding(comparison.after(), change.after())
                        .put("before", Mechanisms.word(change.before().severity()))));
    return json;
  }

  private ArrayNode findings(Assessment assessment, List<Judged> findings) {
    ArrayNode array = NODES.arrayNode();
    findings.forEach(judged -> array.add(report.finding(assessment, judged)));
    return array;
  }
}
