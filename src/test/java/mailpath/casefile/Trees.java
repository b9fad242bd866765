package mailpath.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a case file as a tree of another reader, to change it at one place. */
final class Trees {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Pattern FURTHER =
      Pattern.compile("/(lines|headers|certificates|controls|roots|anchors|families)/[1-9]");

  private Trees() {}

  static ObjectNode of(Case written) {
    return of(CaseWriter.bytes(written));
  }

  static ObjectNode of(byte[] gzip) {
    return (ObjectNode) MAPPER.readTree(Texts.unfolded(gzip));
  }

  static byte[] octets(JsonNode tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  static JsonNode value(String json) {
    return MAPPER.readTree(json);
  }

  /** Every place in it but the root. */
  static List<JsonPointer> places(JsonNode tree) {
    List<JsonPointer> places = new ArrayList<>();
    gather(tree, JsonPointer.empty(), places);
    return places;
  }

  /** The same without the further elements of lists whose elements are alike. */
  static List<JsonPointer> differentPlaces(JsonNode tree) {
    return places(tree).stream()
        .filter(place -> !FURTHER.matcher(place.toString()).find())
        .toList();
  }

  private static void gather(JsonNode node, JsonPointer place, List<JsonPointer> places) {
    if (!place.matches()) {
      places.add(place);
    }
    if (node instanceof ObjectNode object) {
      object.forEachEntry((name, value) -> gather(value, place.appendProperty(name), places));
    }
    for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
      gather(node.get(i), place.appendIndex(i), places);
    }
  }

  static ObjectNode with(ObjectNode tree, JsonPointer place, JsonNode value) {
    ObjectNode changed = tree.deepCopy();
    switch (changed.at(place.head())) {
      case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
      case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
      default -> throw new IllegalArgumentException(place.toString());
    }
    return changed;
  }

  static ObjectNode with(ObjectNode tree, String place, String json) {
    return with(tree, JsonPointer.compile(place), value(json));
  }

  static ObjectNode without(ObjectNode tree, JsonPointer place) {
    ObjectNode changed = tree.deepCopy();
    switch (changed.at(place.head())) {
      case ObjectNode object -> object.remove(place.last().getMatchingProperty());
      case ArrayNode array -> array.remove(place.last().getMatchingIndex());
      default -> throw new IllegalArgumentException(place.toString());
    }
    return changed;
  }

  static ObjectNode changed(ObjectNode tree, Consumer<ObjectNode> change) {
    ObjectNode changed = tree.deepCopy();
    change.accept(changed);
    return changed;
  }
}
