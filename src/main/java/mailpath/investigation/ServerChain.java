package mailpath.investigation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PeerName;
import mailpath.dane.PublishedTlsa;
import mailpath.fact.Evidence;
import mailpath.network.Approach;
import mailpath.network.DomainName;
import mailpath.network.TlsSession;

/**
 * A chain of certificates as a server sent it (RFC 8446 4.4.2), with everybody to whom it sent
 * exactly that: addresses, ways to approach it and server names that get the same are one.
 *
 * @param host as shown
 * @param showings address by address in the order in which they were asked for, at least one
 * @param expected the name that the server must have
 * @param tlsa the records that it is held against
 * @param at the instant that counts
 */
public record ServerChain(
    String host,
    int port,
    List<Showing> showings,
    CertificateChain chain,
    Optional<PeerName> expected,
    PublishedTlsa tlsa,
    Instant at) {
  public ServerChain {
    showings = List.copyOf(showings);
  }

  /**
   * One handshake in which the chain was sent.
   *
   * @param serverName the name sent as SNI; empty where none was sent
   */
  public record Showing(
      InetAddress address,
      Approach approach,
      Optional<DomainName> serverName,
      TlsSession session,
      Evidence evidence) {}

  /** The chains of all MX hosts of a domain, in the order of the route. */
  public static List<ServerChain> of(Assessment assessment) {
    ShownChains shown = ShownChains.of(assessment);
    return assessment.facts().route().ifKnown().stream()
        .flatMap(
            route -> assessment.facts().hosts().stream().flatMap(host -> shown.of(route, host)))
        .toList();
  }

  /** The chains that one host sends, those of today's senders first. */
  public static List<ServerChain> of(HostAssessment assessment) {
    return ShownChains.of(assessment)
        .of(assessment.host().route(), assessment.host().facts())
        .toList();
  }
}
