package mailpath.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.MailProtocol;

/**
 * A port and the way to protect a connection to it: what has to fit together (standards D1).
 *
 * @param channel {@code IMPLICIT} or {@code REQUIRED}: nothing less is ever proposed
 */
public record ServicePair(int port, Channel channel) {

  /** Those of a service that are registered, the preferred one first (RFC 8314 3, RFC 5804 1.8). */
  public static List<ServicePair> of(MailService service) {
    return protocols(service)
        .map(
            protocol ->
                new ServicePair(
                    protocol.port(), protocol.implicitTls() ? Channel.IMPLICIT : Channel.REQUIRED))
        .toList();
  }

  /** The way that a port is registered for, whatever the service; port 25 is one in clear. */
  public static Optional<Channel> registered(int port) {
    return Stream.of(MailProtocol.values())
        .filter(protocol -> protocol.port() == port)
        .map(protocol -> protocol.implicitTls() ? Channel.IMPLICIT : Channel.REQUIRED)
        .findFirst();
  }

  /** The service that a port is registered for; port 25 is taken for sending. */
  public static Optional<MailService> serviceOf(int port) {
    return Stream.of(MailService.values())
        .filter(
            service ->
                protocols(service).anyMatch(protocol -> protocol.port() == port)
                    || service == MailService.SUBMISSION && port == MailProtocol.SMTP.port())
        .findFirst();
  }

  /** What is spoken for a service in such a way. */
  public static MailProtocol protocol(MailService service, Channel channel) {
    boolean implicit = channel == Channel.IMPLICIT;
    return switch (service) {
      case IMAP -> implicit ? MailProtocol.IMAPS : MailProtocol.IMAP;
      case POP3 -> implicit ? MailProtocol.POP3S : MailProtocol.POP3;
      case SUBMISSION -> implicit ? MailProtocol.SUBMISSIONS : MailProtocol.SUBMISSION;
      case SIEVE -> MailProtocol.SIEVE;
    };
  }

  private static Stream<MailProtocol> protocols(MailService service) {
    return switch (service) {
      case IMAP -> Stream.of(MailProtocol.IMAPS, MailProtocol.IMAP);
      case POP3 -> Stream.of(MailProtocol.POP3S, MailProtocol.POP3);
      case SUBMISSION -> Stream.of(MailProtocol.SUBMISSIONS, MailProtocol.SUBMISSION);
      case SIEVE -> Stream.of(MailProtocol.SIEVE);
    };
  }
}
