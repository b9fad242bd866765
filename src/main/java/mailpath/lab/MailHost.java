package mailpath.lab;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import mailpath.network.DomainName;

/**
 * A mail server, port 25. Each of its addresses is a place of its own where mail can end, with its
 * own trouble (standards W4).
 */
public record MailHost(DomainName name, CertificateOrder certificate, List<Door> doors) {
  public MailHost {
    doors = List.copyOf(doors);
  }

  /** One address of a host; a documentation address (RFC 5737, RFC 3849). */
  public record Door(InetAddress address, Trouble trouble) {}

  public static MailHost selfSigned(String name) {
    DomainName host = DomainName.of(name);
    return new MailHost(host, new CertificateOrder.SelfSigned(host), List.of());
  }

  /** With a certificate of the lab's certificate authority for its own name. */
  public static MailHost issued(String name) {
    DomainName host = DomainName.of(name);
    return new MailHost(host, new CertificateOrder.Issued(host), List.of());
  }

  public MailHost at(String address) {
    return at(address, new Trouble.None());
  }

  public MailHost at(String address, Trouble trouble) {
    List<Door> more = new ArrayList<>(doors);
    more.add(new Door(InetAddress.ofLiteral(address), trouble));
    return new MailHost(name, certificate, more);
  }
}
