package mailpath;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.casefile.HostQuestion;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;
import mailpath.report.Words;

/**
 * The host, port and protocol that a call names. A port that was typed is connected to, whatever it
 * is (threat-L5).
 */
record HostTarget(
    Optional<DomainName> name, Optional<InetAddress> address, int port, MailProtocol protocol) {

  /**
   * @param protocol as typed; by default the one that the port is registered for, or SMTP
   */
  static HostTarget of(String typed, Optional<String> protocol, Words words) {
    Optional<MailProtocol> chosen = protocol.map(HostTarget::protocol);
    return switch (DomainInput.parse(typed)) {
      case DomainInput.Understood host -> of(host, chosen);
      case DomainInput.IpAddress host -> of(host, chosen);
      case DomainInput.Refused refused ->
          throw new WrongCall(
              CommandText.REFUSED_INPUT, refused.typed(), words.word(refused.why()));
    };
  }

  /** A host that was asked for by its name. */
  static HostTarget of(DomainInput.Understood host, Optional<MailProtocol> chosen) {
    return of(Optional.of(host.domain()), Optional.empty(), host.port(), chosen);
  }

  /** A host that was asked for by its address. */
  static HostTarget of(DomainInput.IpAddress host, Optional<MailProtocol> chosen) {
    return of(Optional.empty(), Optional.of(host.address()), host.port(), chosen);
  }

  /** The question that it is, put now and judged for an instant. */
  HostQuestion question(
      String asked,
      Instant now,
      Instant at,
      boolean injection,
      boolean mailFrom,
      List<DomainName> controls) {
    return new HostQuestion(
        name, address, port, protocol, asked, now, at, injection, mailFrom, controls);
  }

  private static HostTarget of(
      Optional<DomainName> name,
      Optional<InetAddress> address,
      OptionalInt port,
      Optional<MailProtocol> chosen) {
    MailProtocol protocol = chosen.orElseGet(() -> registeredFor(port));
    return new HostTarget(name, address, port.orElse(protocol.port()), protocol);
  }

  private static MailProtocol registeredFor(OptionalInt port) {
    return Stream.of(MailProtocol.values())
        .filter(known -> port.isPresent() && known.port() == port.getAsInt())
        .findFirst()
        .orElse(MailProtocol.SMTP);
  }

  private static MailProtocol protocol(String word) {
    return Stream.of(MailProtocol.values())
        .filter(known -> word(known).equals(word))
        .findFirst()
        .orElseThrow(() -> new WrongCall(CommandText.BAD_VALUE, "--protocol", word));
  }

  /** All words of the option, as its help shows them. */
  static String protocols() {
    return Arrays.stream(MailProtocol.values())
        .map(HostTarget::word)
        .collect(Collectors.joining("|"));
  }

  private static String word(MailProtocol protocol) {
    return protocol.name().toLowerCase(Locale.ROOT);
  }
}
