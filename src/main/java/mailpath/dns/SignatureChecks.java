package mailpath.dns;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mailpath.network.Bytes;

/**
 * Signature checks that were made before, so that nobody makes them twice: reading a run again, or
 * another run of the same day, meets the same keys and signatures. What it remembers never changes
 * an outcome, and it is bounded, so one can be shared by everything that validates.
 */
public final class SignatureChecks {
  private static final int GENERATION = 4_096;

  private record Generations(Map<Bytes, Boolean> young, Map<Bytes, Boolean> old) {
    Generations next() {
      return new Generations(new ConcurrentHashMap<>(), young);
    }
  }

  private volatile Generations known = new Generations(new ConcurrentHashMap<>(), Map.of());

  boolean fits(SignatureCheck check, Bytes id) {
    Generations now = current();
    return now.young()
        .computeIfAbsent(
            id, unknown -> Optional.ofNullable(now.old().get(id)).orElseGet(check::fits));
  }

  private synchronized Generations current() {
    if (known.young().size() >= GENERATION) {
      known = known.next();
    }
    return known;
  }
}
