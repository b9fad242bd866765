package mailpath.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

  Optional<JsonNode> at(String place) {
    return Optional.ofNullable(byPlace.get(place));
  }

  /** The elements of an array at the top that are unread as a whole, by index. */
  SortedMap<Integer, JsonNode> elements(String array) {
    SortedMap<Integer, JsonNode> elements = new TreeMap<>();
    byPlace.forEach(
        (place, part) -> {
          Optional<JsonPointer> within = within(array, place);
          within
              .filter(pointer -> pointer.tail().matches())
              .ifPresent(pointer -> elements.put(pointer.getMatchingIndex(), part));
        });
    return elements;
  }

  /** Adds the unread members to the objects that they were found in, in one fixed order. */
  void putBack(ObjectNode root) {
    new TreeMap<>(byPlace)
        .forEach(
            (place, part) -> {
              JsonPointer pointer = JsonPointer.compile(place);
              String name = pointer.last().getMatchingProperty();
              if (root.at(pointer.head()) instanceof ObjectNode object && !object.has(name)) {
                object.set(name, part);
              }
            });
  }

  /** The same where the elements of an array at the top change; what was in those that go, goes. */
  <E> UnreadParts moved(String array, List<E> before, List<E> after) {
    List<Integer> places = free(array, Math.max(before.size(), after.size()));
    Map<String, JsonNode> moved = new HashMap<>();
    byPlace.forEach(
        (place, part) -> {
          Optional<JsonPointer> member =
              within(array, place).filter(pointer -> !pointer.tail().matches());
          if (member.isEmpty()) {
            moved.put(place, part);
            return;
          }
          int now = after.indexOf(before.get(places.indexOf(member.get().getMatchingIndex())));
          if (now >= 0) {
            moved.put("/" + array + "/" + places.get(now) + member.get().tail(), part);
          }
        });
    return new UnreadParts(moved);
  }

  /** The first indices of an array that no unread element takes. */
  private List<Integer> free(String array, int count) {
    Set<Integer> taken = elements(array).keySet();
    return IntStream.iterate(0, index -> index + 1)
        .filter(index -> !taken.contains(index))
        .limit(count)
        .boxed()
        .toList();
  }

  /** What follows the name of an array at the top in a place: index and more. */
  private static Optional<JsonPointer> within(String array, String place) {
    JsonPointer pointer = JsonPointer.compile(place);
    return Optional.of(pointer)
        .filter(top -> top.matchesProperty(array))
        .map(JsonPointer::tail)
        .filter(rest -> rest.getMatchingIndex() >= 0);
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
