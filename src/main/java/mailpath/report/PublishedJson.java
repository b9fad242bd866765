package mailpath.report;

import static mailpath.investigation.Mechanisms.word;

import java.util.Optional;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.JudgedText.Placed;
import mailpath.fact.Sentence;
import mailpath.investigation.Mechanisms;
import mailpath.investigation.PublishedText;
import mailpath.mtasts.DraftConversion;
import mailpath.mtasts.Generation;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.starttls.TlsRptConversion;
import mailpath.starttls.TlsRptGeneration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** One policy file or record as a JSON object. Keys are only added. */
final class PublishedJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;

  PublishedJson(Words words) {
    this.words = words;
  }

  String line(PublishedSource source) {
    PublishedText text = source.text();
    JudgedText judged = text.judged();
    ObjectNode json = NODES.objectNode();
    json.put("file", source.file()).put("record", source.number().orElse(null));
    json.put("kind", word(text.kind()));
    json.put("name", text.name().isEmpty() ? null : text.name());
    json.put("generation", generation(text).orElse(null));
    json.put("valid", judged.valid());
    json.put("dependsOnSender", judged.worst().filter(e -> e == Effect.DEPENDS).isPresent());
    ArrayNode errors = json.putArray("errors");
    ArrayNode warnings = json.putArray("warnings");
    judged
        .faults()
        .forEach(
            placed ->
                (placed.fault().effect() == Effect.WARNING ? warnings : errors).add(fault(placed)));
    ArrayNode lines = json.putArray("lines");
    judged.parts().forEach(part -> lines.add(part(part)));
    json.set("published", published(text));
    json.set("converted", converted(text));
    return JsonLine.of(json);
  }

  private static Optional<String> generation(PublishedText text) {
    return text.generation().map(Generation::text).or(() -> text.reporting().map(Mechanisms::word));
  }

  private ObjectNode fault(Placed placed) {
    Fault fault = placed.fault();
    return NODES
        .objectNode()
        .put("line", placed.number() == 0 ? null : placed.number())
        .put("id", word(fault.what()))
        .put("effect", word(fault.effect()))
        .put("rule", fault.rule().id())
        .put("about", fault.about().isEmpty() ? null : fault.about())
        .put("text", words.word(fault.what()));
  }

  private ObjectNode part(Part part) {
    return NODES
        .objectNode()
        .put("number", part.number())
        .put("text", part.text())
        .put("state", word(part.state()))
        .put("meaning", part.meaning().map(words::text).orElse(null));
  }

  private static JsonNode published(PublishedText text) {
    ObjectNode json = NODES.objectNode();
    ArrayNode labels = json.putArray("labels");
    ArrayNode addresses = json.putArray("addresses");
    text.generation()
        .ifPresent(
            then -> {
              then.labels().forEach(labels::add);
              PublishedHistory.addresses(then, text.domain()).forEach(addresses::add);
            });
    text.reporting().ifPresent(then -> then.labels().forEach(labels::add));
    return text.generation().isEmpty() && text.reporting().isEmpty() ? NullNode.instance : json;
  }

  private JsonNode converted(PublishedText text) {
    if (text.conversion().isEmpty() && text.reports().isEmpty()) {
      return NullNode.instance;
    }
    ObjectNode json = NODES.objectNode();
    put(json, "record", text.conversion().flatMap(DraftConversion::record));
    json.put("recordName", Generation.G7.labels().getFirst() + "." + text.domain());
    put(json, "policy", policy(text.conversion().flatMap(DraftConversion::policy)));
    json.put("policyAddress", PublishedHistory.addresses(Generation.G7, text.domain()).getFirst());
    put(json, "later", policy(text.conversion().flatMap(DraftConversion::later)));
    put(json, "tlsRpt", text.reports().flatMap(TlsRptConversion::record));
    json.put("tlsRptName", TlsRptGeneration.RFC_8460.labels().getFirst() + "." + text.domain());
    ArrayNode changes = json.putArray("changes");
    text.changes().forEach(change -> changes.add(change(change)));
    return json;
  }

  private static Optional<String> policy(Optional<MtaStsPolicy> policy) {
    return policy.map(MtaStsPolicy::text);
  }

  private static void put(ObjectNode json, String key, Optional<String> text) {
    json.put(key, text.orElse(null));
  }

  private ObjectNode change(Sentence change) {
    ObjectNode json = NODES.objectNode().put("id", change.id());
    json.setAll(SentenceArguments.json(change, NODES));
    return json.put("text", words.text(change));
  }
}
