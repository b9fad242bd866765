package mailpath.report;

import java.util.List;
import mailpath.investigation.Mechanisms;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.Failure;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.IpText;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.network.TlsSession;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Observations as they were made, for {@code --evidence}: raw octets in hexadecimal. */
final class ObservationJson {
  private final JsonNodeFactory nodes;

  ObservationJson(JsonNodeFactory nodes) {
    this.nodes = nodes;
  }

  ArrayNode all(List<Observation<?>> observations) {
    ArrayNode array = nodes.arrayNode();
    for (int i = 0; i < observations.size(); i++) {
      array.add(one(i + 1, observations.get(i)));
    }
    return array;
  }

  private ObjectNode one(int number, Observation<?> observation) {
    ObjectNode json = nodes.objectNode().put("number", number);
    json.set("query", query(observation.query()));
    json.put("at", observation.at().toString()).put("tookMs", observation.took().toMillis());
    switch (observation.end()) {
      case Observation.Answered<?>(Object answer) -> json.set("answer", answer(answer));
      case Observation.Failed<?>(Failure failure, Object partial) -> {
        json.put("failure", failure.toString());
        if (partial != null) {
          json.set("partial", answer(partial));
        }
      }
      case Observation.NotAsked<?>(Observation.WhyNot why) ->
          json.put("notAsked", Mechanisms.word(why));
    }
    return json;
  }

  private ObjectNode query(Query query) {
    return switch (query) {
      case DnsQuery dns ->
          nodes.objectNode().put("dns", dns.name().text()).put("type", dns.type().name());
      case DialogueQuery dialogue ->
          nodes
              .objectNode()
              .put("mail", dialogue.serverName().text())
              .put("ip", IpText.show(dialogue.address()))
              .put("port", dialogue.port());
      case HttpsQuery https ->
          nodes
              .objectNode()
              .put("https", https.host().text() + https.path())
              .put("ip", IpText.show(https.address()));
    };
  }

  private ObjectNode answer(Object answer) {
    return switch (answer) {
      case DnsAnswer dns ->
          nodes.objectNode().put("server", dns.server()).put("message", dns.message().hex());
      case Dialogue dialogue -> dialogue(dialogue);
      case HttpsResponse response -> response(response);
      default -> throw new IllegalStateException("no form for " + answer.getClass());
    };
  }

  private ObjectNode dialogue(Dialogue dialogue) {
    ObjectNode json = nodes.objectNode();
    ArrayNode lines = json.putArray("lines");
    for (Dialogue.Line line : dialogue.lines()) {
      lines
          .addObject()
          .put("direction", Mechanisms.word(line.direction()))
          .put("text", line.text())
          .put("afterMs", line.after().toMillis())
          .put("encrypted", line.encrypted());
    }
    dialogue.tls().ifPresent(session -> json.set("tls", session(session)));
    return json;
  }

  private ObjectNode response(HttpsResponse response) {
    ObjectNode json = nodes.objectNode().put("status", response.status());
    ObjectNode headers = json.putObject("headers");
    response.headers().forEach(header -> headers.put(header.name(), header.value()));
    json.put("body", response.body().hex());
    response.tls().ifPresent(session -> json.set("tls", session(session)));
    return json;
  }

  private ObjectNode session(TlsSession session) {
    ObjectNode json =
        nodes
            .objectNode()
            .put("version", session.version())
            .put("cipher", session.cipher())
            .put("group", session.group())
            .put("serverName", session.serverName().text());
    ArrayNode certificates = json.putArray("certificates");
    session.certificates().forEach(certificate -> certificates.add(certificate.hex()));
    return json;
  }
}
