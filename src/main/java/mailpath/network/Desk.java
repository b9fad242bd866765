package mailpath.network;

import java.util.Set;

/**
 * The place a measurement is made from.
 *
 * @param families the address families with a route; the verdict is for these
 * @param resolver as shown: an address, a DoH URL
 * @param mode where the answers come from now
 * @param measured where they came from when they were measured: {@code LIVE} or {@code LAB}; the
 *     same as {@code mode} unless this is a replay
 */
public record Desk(Set<AddressFamily> families, String resolver, Mode mode, Mode measured) {
  public Desk {
    families = Set.copyOf(families);
    if (measured == Mode.REPLAY) {
      throw new IllegalArgumentException("a replay measures nothing");
    }
  }

  /** A place where measuring goes on now. */
  public Desk(Set<AddressFamily> families, String resolver, Mode measured) {
    this(families, resolver, measured, measured);
  }

  /** The same place as seen from a case file. */
  public Desk replayed() {
    return new Desk(families, resolver, Mode.REPLAY, measured);
  }

  /** Where answers come from. */
  public enum Mode {
    LIVE,
    LAB,
    REPLAY
  }
}
