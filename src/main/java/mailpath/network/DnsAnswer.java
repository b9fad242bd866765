package mailpath.network;

/**
 * A DNS message as it came in: the raw octets, never re-encoded (threat-M13). Any response code is
 * an answer; silence is a {@link Failure}.
 *
 * @param message the whole message, RFC 1035 4.1
 * @param server who answered, as shown to the user: an address with port or a DoH URL
 */
public record DnsAnswer(Bytes message, String server) {}
