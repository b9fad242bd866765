package mailpath.casefile;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Parts of a case file that this program does not understand, each under its place (RFC 6901 JSON
 * Pointer): members of objects, and observations of kinds that came later. They count for nothing
 * and survive a load and a save.
 */
public final class UnreadParts {
  public static final UnreadParts NONE = new UnreadParts(Map.of());

  private final Map<String, JsonNode> byPlace;

  UnreadParts(Map<String, JsonNode> byPlace) {
    this.byPlace = Map.copyOf(byPlace);
  }

  /** How many there are. */
  public int count() {
    return byPlace.size();
  }

  Map<String, JsonNode> byPlace() {
    return byPlace;
  }

  Optional<JsonNode> at(String place) {
    return Optional.ofNullable(byPlace.get(place));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnreadParts that && byPlace.equals(that.byPlace);
  }

  @Override
  public int hashCode() {
    return byPlace.hashCode();
  }
}
