package mailpath.fact;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
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

  /**
   * @param id all that the outcome depends on: key, signature and what is signed
   * @param check done unless it is known how it ends
   */
  public boolean fits(Bytes id, BooleanSupplier check) {
    Generations now = current();
    return now.young()
        .computeIfAbsent(
            id, unknown -> Optional.ofNullable(now.old().get(id)).orElseGet(check::getAsBoolean));
  }

  private synchronized Generations current() {
    if (known.young().size() >= GENERATION) {
      known = known.next();
    }
    return known;
  }
}
