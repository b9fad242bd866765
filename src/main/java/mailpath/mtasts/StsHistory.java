package mailpath.mtasts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mailpath.dns.TagList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recognises what the drafts left behind by its form (rules H2, H3). No current sender reads any of
 * it; nothing here is a policy.
 */
public final class StsHistory {
  /** Of two members of one name readers take either, so what such a policy says is not known. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private StsHistory() {}

  /**
   * The generation of a TXT record (H3).
   *
   * @param label the first label of its name, which decides where the record holds an id alone
   */
  public static Optional<Generation> ofRecord(String label, String text) {
    Map<String, String> tags = tags(text);
    String version = tags.getOrDefault("v", "");
    if (!version.matches("1|STS1|STSv1")) {
      return Optional.empty();
    }
    // Other fields of such a record are extensions, whatever they are called (RFC 8461 3.1).
    if (version.equals("STSv1") && tags.containsKey("id")) {
      return byLabel(label, version);
    }
    if (tags.containsKey("to")) {
      return Optional.of(version.equals("1") ? Generation.G0 : Generation.G1);
    }
    if (tags.containsKey("m") && tags.containsKey("mx")) {
      return Optional.of(Generation.G1B);
    }
    return tags.containsKey("id") && !version.equals("1")
        ? byLabel(label, version)
        : Optional.empty();
  }

  private static Optional<Generation> byLabel(String label, String version) {
    return switch (label) {
      case "_smtp_sts" -> Optional.of(Generation.G2);
      case "_mta_sts" -> Optional.of(version.equals("STS1") ? Generation.G2 : Generation.G2_OR_G3);
      case "mta-sts" -> Optional.of(Generation.G4);
      // Nothing after 2016 had this version, whatever the label.
      case "_mta-sts" -> Optional.of(version.equals("STS1") ? Generation.G2 : Generation.G7);
      default -> Optional.empty();
    };
  }

  /** The generation of a policy body (H2); empty where it is none of them. */
  public static Optional<Generation> ofBody(String body) {
    return body.stripLeading().startsWith("{") ? ofJson(body) : ofLines(body);
  }

  private static Optional<Generation> ofJson(String body) {
    return json(body).filter(policy -> policy.has("version")).flatMap(StsHistory::ofJson);
  }

  /** The object that a body is; empty where it is none. */
  static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Generation> ofJson(JsonNode policy) {
    if (policy.has("max-age") || policy.path("version").asString("").equals("STS1")) {
      return Optional.of(Generation.G2);
    }
    if (policy.has("policy_id") && policy.has("max_age")) {
      return Optional.of(Generation.G3);
    }
    for (JsonNode mx : policy.path("mx")) {
      if (mx.asString("").startsWith(".")) {
        return Optional.of(Generation.G5);
      }
    }
    return policy.has("max_age") ? Optional.of(Generation.G4_OR_G5) : Optional.empty();
  }

  private static Optional<Generation> ofLines(String body) {
    if (body.lines().noneMatch(line -> line.matches("version:[ \\t]*STSv1[ \\t]*"))) {
      return Optional.empty();
    }
    boolean old =
        body.lines().anyMatch(line -> line.matches("mode:[ \\t]*report[ \\t]*|mx:[ \\t]*\\..*"));
    return Optional.of(old ? Generation.G6 : Generation.G7);
  }

  /** Fields of the loose grammar of the early drafts: blanks are allowed around "=" too. */
  static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    Arrays.stream(text.split(";"))
        .map(part -> part.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> tags.putIfAbsent(TagList.strip(pair[0]), TagList.strip(pair[1])));
    return tags;
  }
}
