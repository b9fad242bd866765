package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What {@code host --json} says of one host with one address. */
record HostAnswer(JsonNode json) {

  static HostAnswer of(Command done) {
    assertEquals("", done.err());
    return new HostAnswer(MailpathProgram.json(done).getFirst());
  }

  String asked() {
    return json.get("asked").asString();
  }

  String protocol() {
    return json.get("protocol").asString();
  }

  /** As the first visitor met it. */
  String fact(String name) {
    return address().get(name).asString("");
  }

  List<String> words(String name) {
    return address().get(name).valueStream().map(JsonNode::asString).toList();
  }

  /** A fact as another visitor met it. */
  String by(String approach, String fact) {
    return address()
        .get("approaches")
        .valueStream()
        .filter(one -> one.get("approach").asString().equals(approach))
        .map(one -> one.get(fact).asString(""))
        .findFirst()
        .orElse("not tried");
  }

  Set<String> findings() {
    return json.get("findings")
        .valueStream()
        .map(finding -> finding.get("id").asString())
        .collect(Collectors.toSet());
  }

  private JsonNode address() {
    return json.get("addresses").get(0);
  }
}
