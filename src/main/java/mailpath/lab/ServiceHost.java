package mailpath.lab;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;

/** A server for mail programs, with its ports (standards, section D1). */
public record ServiceHost(
    DomainName name, CertificateOrder certificate, InetAddress address, List<Port> ports) {
  public ServiceHost {
    ports = List.copyOf(ports);
  }

  /**
   * One port.
   *
   * @param speaks what is spoken there, whatever the number is registered for
   */
  public record Port(int number, MailProtocol speaks, ServiceFault fault) {
    Script script(DomainName host) {
      return switch (speaks) {
        case SMTP, SUBMISSION, SUBMISSIONS -> new SubmissionScript(host, fault);
        case IMAP, IMAPS -> new ImapScript(host, fault);
        case POP3, POP3S -> new Pop3Script(host, fault);
        case SIEVE -> new SieveScript(fault);
      };
    }
  }

  /** All services on their ports, with a good certificate and this fault. */
  public static ServiceHost of(String name, String address, ServiceFault fault) {
    DomainName host = DomainName.of(name);
    return new ServiceHost(
        host,
        new CertificateOrder.Issued(host),
        InetAddress.ofLiteral(address),
        Stream.of(MailProtocol.values())
            .filter(protocol -> protocol != MailProtocol.SMTP)
            .map(protocol -> new Port(protocol.port(), protocol, fault))
            .toList());
  }

  public ServiceHost showing(CertificateOrder other) {
    return new ServiceHost(name, other, address, ports);
  }

  /** With another protocol on one of its ports. */
  public ServiceHost speaking(int number, MailProtocol other) {
    return new ServiceHost(
        name,
        certificate,
        address,
        ports.stream()
            .map(port -> port.number() == number ? new Port(number, other, port.fault()) : port)
            .toList());
  }
}
