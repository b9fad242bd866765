package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What {@code check --json} says of one domain, by the words of the contract. */
record Answered(JsonNode json) {

  /** A name and a type. */
  record Question(String name, String type) {}

  record Host(JsonNode json) {
    String name() {
      return json.get("host").asString();
    }

    String dnssec() {
      return json.get("dnssec").asString();
    }
  }

  /** One address of a host. */
  record Address(String host, JsonNode json) {
    String ip() {
      return json.get("ip").asString();
    }

    String tlsa() {
      return json.get("tlsa").asString();
    }

    boolean offersTls() {
      return word("starttls").equals("offered");
    }

    /** A fact about it; empty for null. */
    String word(String fact) {
      return json.get(fact).asString("");
    }

    int certificates() {
      return json.get("certificates").asInt();
    }

    /** Without what Postfix does not tell apart. */
    PosttlsFinger.Public certificate() {
      if (!offersTls()) {
        return new PosttlsFinger.Public("none", "none");
      }
      return json.get("chain").asString().equals("trusted")
          ? new PosttlsFinger.Public("trusted", json.get("name").asString())
          : new PosttlsFinger.Public("untrusted", "unknown");
    }

    @Override
    public String toString() {
      return host + " " + ip();
    }
  }

  /** The answers of a call, by domain. */
  static Map<String, Answered> byDomain(Command done) {
    assertEquals("", done.err());
    return MailpathProgram.json(done).stream()
        .map(Answered::new)
        .collect(Collectors.toMap(Answered::domain, said -> said));
  }

  String domain() {
    return json.get("domain").asString();
  }

  String mechanism(String key) {
    return json.get("mechanisms").get(key).asString();
  }

  String verdict() {
    return json.get("verdict").asString();
  }

  /** Every verdict still possible; empty unless it is unknown. */
  List<String> range() {
    return json.path("range").valueStream().map(JsonNode::asString).toList();
  }

  List<String> families() {
    return json.get("families").valueStream().map(JsonNode::asString).toList();
  }

  /** What senders differ on. */
  Set<String> depends() {
    return json.get("depends")
        .valueStream()
        .map(fact -> fact.get("on").asString())
        .collect(Collectors.toSet());
  }

  Set<String> findings() {
    return json.get("findings")
        .valueStream()
        .map(finding -> finding.get("id").asString())
        .collect(Collectors.toSet());
  }

  /** The texts of the findings of one kind. */
  List<String> texts(String finding) {
    return json.get("findings")
        .valueStream()
        .filter(one -> one.get("id").asString().equals(finding))
        .map(one -> one.get("text").asString())
        .toList();
  }

  /** Outcomes of one sender against nobody, listener, on-path, dns, false-certificate. */
  String row(String sender) {
    JsonNode cells = json.get("matrix").get(sender);
    return Stream.of("nobody", "listener", "on-path", "dns", "false-certificate")
        .map(attacker -> cells.get(attacker).asString())
        .collect(Collectors.joining(" "));
  }

  /** The first address of the first host. */
  Address first() {
    return addresses().findFirst().orElseThrow();
  }

  List<Host> hosts() {
    return json.get("hosts").valueStream().map(Host::new).toList();
  }

  Stream<Address> addresses() {
    return hosts().stream()
        .flatMap(
            host ->
                host.json()
                    .get("addresses")
                    .valueStream()
                    .map(address -> new Address(host.name(), address)));
  }

  /** What a sender asks DNS on the way to this domain. */
  List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    questions.add(new Question(domain(), "MX"));
    questions.add(new Question("_mta-sts." + domain(), "TXT"));
    for (Host host : hosts()) {
      questions.add(new Question(host.name(), "A"));
      questions.add(new Question(host.name(), "AAAA"));
      questions.add(new Question("_25._tcp." + host.name(), "TLSA"));
    }
    return questions;
  }

  /**
   * The body of the policy in hexadecimal; {@code failure} where it was not fetched, or by a
   * connection that does not count; empty where it was not asked for.
   */
  Optional<String> policy() {
    boolean rejected = mechanism("mta-sts").equals("unfetchable");
    String url = "mta-sts." + domain() + "/.well-known/mta-sts.txt";
    return json.get("observations")
        .valueStream()
        .filter(seen -> seen.get("query").path("https").asString("").equals(url))
        .filter(seen -> !seen.has("notAsked"))
        .map(seen -> rejected ? "failure" : seen.path("answer").path("body").asString("failure"))
        .findFirst();
  }
}
