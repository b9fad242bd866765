package mailpath.network;

import java.net.InetAddress;

/**
 * A conversation with one mail server on one address: greeting, EHLO, STARTTLS if it is offered,
 * TLS, EHLO again, QUIT. No mail is ever offered (threat-L6).
 *
 * @param serverName name for SNI; RFC 7672 8.1 asks for the TLSA base domain, RFC 8461 4.3 for the
 *     MX host: the two are the same unless the host is an alias
 */
public record DialogueQuery(
    DomainName serverName, InetAddress address, int port, MailProtocol protocol) implements Query {
  public static DialogueQuery relay(DomainName serverName, InetAddress address) {
    return new DialogueQuery(serverName, address, MailProtocol.SMTP.port(), MailProtocol.SMTP);
  }
}
