package mailpath.client;

import java.util.Collection;

/**
 * What becomes of something before the two attackers of section D2.
 *
 * @param listener reads what passes (P)
 * @param middle changes connections, with certificates of his own (AS)
 */
public record Exposure(Fate listener, Fate middle) {
  static Exposure joint(Collection<Exposure> possible) {
    return new Exposure(
        Fate.joint(possible.stream().map(Exposure::listener).toList()),
        Fate.joint(possible.stream().map(Exposure::middle).toList()));
  }
}
