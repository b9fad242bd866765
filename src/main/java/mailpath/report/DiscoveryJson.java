package mailpath.report;

import java.util.List;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoveryComparison;
import mailpath.client.discovery.DiscoveryComparison.Cell;
import mailpath.client.discovery.DiscoveryNote;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.Mechanisms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is found for the addresses of a domain as one JSON object (docs/discovery.md). */
public final class DiscoveryJson {
  private final Words words;
  private final boolean evidence;

  /**
   * @param evidence whether the observations themselves are given, not only their number
   */
  public DiscoveryJson(Words words, boolean evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  /** One line without line end. */
  public String line(DiscoveryAssessment assessment, DiscoveryComparison comparison) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("domain", assessment.discovery().domain().text());
    ArrayNode sources = json.putArray("sources");
    assessment
        .discovery()
        .sources()
        .forEach(source -> sources.add(source(source, assessment.numbers(source.evidence()))));
    ArrayNode compared = json.putArray("compared");
    comparison.rows().forEach(row -> row(compared.addObject(), row));
    if (evidence) {
      json.set("observations", JsonReport.observations(0, assessment.observations()));
    } else {
      json.put("observations", assessment.observations().size());
    }
    json.put("tookMs", assessment.took().toMillis());
    json.put("mode", Mechanisms.word(assessment.desk().mode()));
    return JsonLine.of(json);
  }

  private ObjectNode source(DiscoveredSource source, List<Integer> evidence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", Mechanisms.word(source.source()));
    json.put("place", source.place());
    outcome(json, source.outcome());
    boolean claims =
        source.outcome() instanceof Discovered.Found
            || source.outcome() instanceof Discovered.Redirects;
    if (claims) {
      ArrayNode liars = json.putArray("liars");
      source.trust().liars().stream().sorted().map(Mechanisms::word).forEach(liars::add);
      json.put("stake", Mechanisms.word(source.trust().stake()));
      json.put("confirm", source.trust().mustBeConfirmed());
    }
    ArrayNode numbers = json.putArray("evidence");
    evidence.forEach(numbers::add);
    return json;
  }

  private void outcome(ObjectNode json, Discovered outcome) {
    switch (outcome) {
      case Discovered.Found(var services, var notes) -> {
        json.put("outcome", "found");
        ArrayNode all = json.putArray("services");
        services.forEach(service -> service(all.addObject(), service));
        ArrayNode said = json.putArray("notes");
        notes.forEach(note -> note(said.addObject(), note));
      }
      case Discovered.Nothing(var why) ->
          json.put("outcome", "nothing").put("why", Mechanisms.word(why));
      case Discovered.Refused(int line, var why) ->
          json.put("outcome", "refused")
              .put("why", why.id())
              .put("line", line)
              .put("text", words.text(why));
      case Discovered.AsksPassword ignored -> json.put("outcome", "asks-password");
      case Discovered.Redirects(String to, boolean encrypted, boolean known) ->
          json.put("outcome", "redirects")
              .put("to", to)
              .put("encrypted", encrypted)
              .put("known", known);
      case Discovered.NotEstablished(var reason) ->
          json.put("outcome", "unknown").put("why", Mechanisms.word(reason.why()));
    }
  }

  private static void service(ObjectNode json, DiscoveredService service) {
    settings(json, service.settings());
    json.put("signIn", Mechanisms.word(service.settings().signIn()));
    json.put("login", service.login().orElse(null));
  }

  private static void settings(ObjectNode json, ServiceSettings settings) {
    json.put("service", Mechanisms.word(settings.service()));
    json.put("host", settings.host().orElse(null));
    json.put("port", settings.port().orElse(null));
    json.put("channel", Mechanisms.word(settings.channel()));
  }

  private static void note(ObjectNode json, DiscoveryNote note) {
    json.put("line", note.line());
    json.put("kind", Mechanisms.word(note.kind()));
    json.put("about", note.about());
  }

  private void row(ObjectNode json, DiscoveryComparison.Row row) {
    json.put("service", Mechanisms.word(row.service()));
    ArrayNode cells = json.putArray("cells");
    row.cells().stream()
        .filter(cell -> !cell.offers().isEmpty())
        .forEach(cell -> cell(cells.addObject(), cell));
  }

  private void cell(ObjectNode json, Cell cell) {
    json.put("source", Mechanisms.word(cell.source()));
    ArrayNode differs = json.putArray("differs");
    cell.differences().stream().sorted().map(Mechanisms::word).forEach(differs::add);
    ArrayNode offers = json.putArray("offers");
    for (DiscoveryComparison.Offer offer : cell.offers()) {
      ObjectNode one = offers.addObject();
      settings(one, offer.settings());
      one.put("disproved", offer.disproved().map(words::text).orElse(null));
    }
  }
}
