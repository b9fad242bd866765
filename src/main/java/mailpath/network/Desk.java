package mailpath.network;

import java.util.Set;

/**
 * The place a measurement is made from.
 *
 * @param families the address families with a route; the verdict is for these
 * @param resolver as shown: an address, a DoH URL
 */
public record Desk(Set<AddressFamily> families, String resolver, Mode mode) {
  public Desk {
    families = Set.copyOf(families);
  }

  public enum Mode {
    LIVE,
    LAB,
    REPLAY
  }
}
