package mailpath.client.discovery;

import mailpath.fact.Evidence;

/**
 * One source, what it comes to and who could have lied about it.
 *
 * @param place what was asked: an address of the web or a name in DNS
 * @param trust meaningless where nothing was found
 */
public record DiscoveredSource(
    DiscoverySource source, String place, Discovered outcome, Trust trust, Evidence evidence) {

  /** The same, read from more. */
  public DiscoveredSource and(Evidence more) {
    return new DiscoveredSource(source, place, outcome, trust, more.and(evidence));
  }
}
