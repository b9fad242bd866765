package mailpath.network;

import java.net.InetAddress;

/**
 * A conversation with one mail server on one address: greeting, capabilities, STARTTLS if it is
 * offered, TLS, capabilities again, goodbye; where TLS comes first, everything within. No mail is
 * ever handed in and nobody signs in (threat-L6, threat-L10).
 *
 * @param serverName name for SNI; RFC 7672 8.1 asks for the TLSA base domain, RFC 8461 4.3 for the
 *     MX host: the two are the same unless the host is an alias
 * @param approach in what the probe differs from a sender of today
 */
public record DialogueQuery(
    DomainName serverName, InetAddress address, int port, MailProtocol protocol, Approach approach)
    implements Query {

  /** As a sender of today. */
  public DialogueQuery(
      DomainName serverName, InetAddress address, int port, MailProtocol protocol) {
    this(serverName, address, port, protocol, Approach.STANDARD);
  }

  /** As a sender of today, on port 25. */
  public static DialogueQuery relay(DomainName serverName, InetAddress address) {
    return new DialogueQuery(serverName, address, MailProtocol.SMTP.port(), MailProtocol.SMTP);
  }

  /**
   * Whether the greeting has to come soon: in clear at a port for mail programs, where silence may
   * mean that the server waits for TLS.
   */
  public boolean isHurried() {
    boolean forPrograms =
        switch (protocol) {
          case SUBMISSION, IMAP, POP3 -> port != MailProtocol.SMTP.port();
          case SMTP, SUBMISSIONS, IMAPS, POP3S, SIEVE -> false;
        };
    return forPrograms && approach == Approach.STANDARD;
  }

  /** The same server, approached in another way. */
  public DialogueQuery with(Approach other) {
    return new DialogueQuery(serverName, address, port, protocol, other);
  }
}
