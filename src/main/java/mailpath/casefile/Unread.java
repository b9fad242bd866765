package mailpath.casefile;

import java.util.HashMap;
import java.util.Map;
import mailpath.casefile.CaseFault.CaseBeyondLimit;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Gathers what a reader leaves over. */
final class Unread {
  /** A newer program adds a few members to each observation; a thousand times more is no case. */
  private static final int LIMIT = 100_000;

  private final Map<String, JsonNode> parts = new HashMap<>();

  void add(JsonPointer place, JsonNode part) throws Refusal {
    parts.put(place.toString(), part);
    if (parts.size() > LIMIT) {
      throw new Refusal(new CaseBeyondLimit(0, place.toString()));
    }
  }

  UnreadParts parts() {
    return parts.isEmpty() ? UnreadParts.NONE : new UnreadParts(parts);
  }
}
