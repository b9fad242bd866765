package mailpath.network;

import java.util.Optional;

/**
 * A DNS message as it came in: the raw octets, never re-encoded (threat-M13). Any response code is
 * an answer; silence is a {@link Failure}.
 *
 * @param message the whole message, RFC 1035 4.1
 * @param server who answered, as shown to the user: an address with port or a DoH URL
 * @param assumed the DNSSEC state that an answer put in by hand is to count with, since nobody can
 *     sign it; empty for every answer that was received, whose state is what its signatures prove
 */
public record DnsAnswer(Bytes message, String server, Optional<SecurityState> assumed) {
  /** An answer that was received. */
  public DnsAnswer(Bytes message, String server) {
    this(message, server, Optional.empty());
  }
}
