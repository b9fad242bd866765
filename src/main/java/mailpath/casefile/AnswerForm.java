package mailpath.casefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.DnsAnswer;
import mailpath.network.HttpsResponse;
import mailpath.network.HttpsResponse.Header;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import mailpath.network.TlsRemark;
import mailpath.network.TlsSession;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of what came back, whole or in part. */
final class AnswerForm {
  /** Three digits (RFC 9110 15); 0 where none came. */
  private static final int LAST_STATUS = 999;

  private AnswerForm() {}

  static ObjectNode write(Object answer) {
    return switch (answer) {
      case DnsAnswer dns -> write(dns);
      case Dialogue dialogue -> write(dialogue);
      case HttpsResponse response -> write(response);
      default -> throw new IllegalStateException("no form for " + answer.getClass());
    };
  }

  private static ObjectNode write(DnsAnswer dns) {
    ObjectNode json = object().put("server", dns.server()).put("message", dns.message().hex());
    dns.assumed().ifPresent(state -> json.put("assumed", Values.word(state)));
    return json;
  }

  static DnsAnswer dns(Fields fields) throws Refusal {
    Optional<SecurityState> assumed =
        fields.has("assumed")
            ? Optional.of(fields.word("assumed", SecurityState.class))
            : Optional.empty();
    return new DnsAnswer(fields.value("message", Values::octets), fields.text("server"), assumed);
  }

  private static ObjectNode write(Dialogue dialogue) {
    ObjectNode json = object().put("reached", Values.word(dialogue.reached()));
    ObjectNode times = json.putObject("times");
    for (Stage stage : Stage.values()) {
      Duration took = dialogue.times().get(stage);
      if (took != null) {
        times.put(Values.word(stage), took.toString());
      }
    }
    ArrayNode lines = json.putArray("lines");
    dialogue.lines().forEach(line -> lines.add(write(line)));
    dialogue.tls().ifPresent(session -> json.set("tls", write(session)));
    return json;
  }

  static Dialogue dialogue(Fields fields) throws Refusal {
    Stage reached = fields.word("reached", Stage.class);
    Fields measured = fields.object("times");
    Map<Stage, Duration> times = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      measured
          .optional(Values.word(stage), Values::duration)
          .ifPresent(took -> times.put(stage, took));
    }
    List<Line> lines = new ArrayList<>();
    for (Fields line : fields.objects("lines")) {
      lines.add(line(line));
    }
    return new Dialogue(lines, times, reached, session(fields).orElse(null));
  }

  private static ObjectNode write(Line line) {
    return object()
        .put("direction", Values.word(line.direction()))
        .put("text", line.text())
        .put("after", line.after().toString())
        .put("afterMs", line.after().toMillis())
        .put("encrypted", line.encrypted());
  }

  private static Line line(Fields fields) throws Refusal {
    fields.derived("afterMs");
    return new Line(
        fields.word("direction", Direction.class),
        fields.text("text"),
        fields.value("after", Values::duration),
        fields.truth("encrypted"));
  }

  private static ObjectNode write(HttpsResponse response) {
    ObjectNode json = object().put("status", response.status());
    ArrayNode headers = json.putArray("headers");
    response
        .headers()
        .forEach(
            header -> headers.addObject().put("name", header.name()).put("value", header.value()));
    json.put("body", response.body().hex());
    response.tls().ifPresent(session -> json.set("tls", write(session)));
    return json;
  }

  static HttpsResponse https(Fields fields) throws Refusal {
    List<Header> headers = new ArrayList<>();
    for (Fields header : fields.objects("headers")) {
      headers.add(new Header(header.text("name"), header.text("value")));
    }
    return new HttpsResponse(
        session(fields).orElse(null),
        fields.integer("status", 0, LAST_STATUS),
        headers,
        fields.value("body", Values::octets));
  }

  private static ObjectNode write(TlsSession session) {
    ObjectNode json =
        object()
            .put("version", session.version())
            .put("cipher", session.cipher())
            .put("group", session.group())
            .put("serverName", session.serverName().text());
    ArrayNode certificates = json.putArray("certificates");
    session.certificates().forEach(certificate -> certificates.add(certificate.hex()));
    session.staple().ifPresent(staple -> json.put("staple", staple.hex()));
    if (!session.remarks().isEmpty()) {
      ArrayNode remarks = json.putArray("remarks");
      session.remarks().stream().sorted().map(Values::word).forEach(remarks::add);
    }
    return json;
  }

  private static Optional<TlsSession> session(Fields answer) throws Refusal {
    if (!answer.has("tls")) {
      return Optional.empty();
    }
    Fields fields = answer.object("tls");
    return Optional.of(
        new TlsSession(
            fields.text("version"),
            fields.text("cipher"),
            fields.text("group"),
            fields.value("serverName", Values::name),
            fields.values("certificates", Values::octets),
            fields.optional("staple", Values::octets),
            fields.has("remarks")
                ? Set.copyOf(fields.words("remarks", TlsRemark.class))
                : Set.of()));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
