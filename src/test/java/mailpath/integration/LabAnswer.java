package mailpath.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the program says of one practice domain, in its JSON with evidence. */
record LabAnswer(JsonNode json) {

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
      return json.get("starttls").asString().equals("offered");
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

  String domain() {
    return json.get("domain").asString();
  }

  String mechanism(String key) {
    return json.get("mechanisms").get(key).asString();
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
