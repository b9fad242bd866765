package mailpath.client.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.SignIn;
import mailpath.client.discovery.DiscoveryNote.Kind;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryNoProvider;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryNoServer;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryOtherXml;
import mailpath.client.formats.FormatRefused;
import mailpath.client.formats.XmlElement;
import mailpath.network.Bytes;

/**
 * Reads an autoconfig file, config-v1.1.xml (draft-ietf-mailmaint-autoconfig). What is not known is
 * passed over, the version too; a block of a server that cannot be read is skipped alone.
 */
public final class AutoconfigReader {
  private static final Map<String, MailService> INCOMING =
      Map.of("imap", MailService.IMAP, "pop3", MailService.POP3);
  private static final Map<String, MailService> OUTGOING = Map.of("smtp", MailService.SUBMISSION);

  /** STARTTLS is mandatory where it stands. */
  private static final Map<String, Channel> CHANNELS =
      Map.of("plain", Channel.NONE, "SSL", Channel.IMPLICIT, "STARTTLS", Channel.REQUIRED);

  private static final Map<String, SignIn> SIGN_INS =
      Map.ofEntries(
          Map.entry("password-cleartext", SignIn.PASSWORD),
          Map.entry("plain", SignIn.PASSWORD),
          Map.entry("password-encrypted", SignIn.CHALLENGE),
          Map.entry("secure", SignIn.CHALLENGE),
          Map.entry("NTLM", SignIn.NTLM),
          Map.entry("GSSAPI", SignIn.GSSAPI),
          Map.entry("TLS-client-cert", SignIn.CLIENT_CERTIFICATE),
          Map.entry("OAuth2", SignIn.OAUTH2),
          Map.entry("none", SignIn.NONE),
          Map.entry("client-IP-address", SignIn.NONE),
          Map.entry("smtp-after-pop", SignIn.NONE));

  private final ServiceReading reading = new ServiceReading();

  private AutoconfigReader() {}

  /** Found or refused; never throws, whatever the file. */
  public static Discovered read(Bytes file) {
    try {
      return new AutoconfigReader().config(DiscoveryXml.read(file));
    } catch (FormatRefused e) {
      return new Discovered.Refused(e.refused().line(), e.refused().why());
    }
  }

  private Discovered config(XmlElement root) {
    if (!root.name().equals("clientConfig")) {
      return new Discovered.Refused(root.line(), new DiscoveryOtherXml(root.name()));
    }
    Optional<XmlElement> provider = root.child("emailProvider");
    if (provider.isEmpty()) {
      return new Discovered.Refused(root.line(), new DiscoveryNoProvider());
    }
    List<DiscoveredService> services = new ArrayList<>();
    for (XmlElement part : provider.get().children()) {
      switch (part.name()) {
        case "incomingServer" -> server(part, INCOMING).ifPresent(services::add);
        case "outgoingServer" -> server(part, OUTGOING).ifPresent(services::add);
        default -> {}
      }
    }
    return services.isEmpty()
        ? new Discovered.Refused(provider.get().line(), new DiscoveryNoServer())
        : new Discovered.Found(services, reading.notes());
  }

  private Optional<DiscoveredService> server(XmlElement block, Map<String, MailService> kinds) {
    if (block.child("password").isPresent()) {
      reading.note(block.line(), Kind.PASSWORD_LEFT_OUT, "");
    }
    String type = block.attributes().getOrDefault("type", "");
    Optional<MailService> service = Optional.ofNullable(kinds.get(type));
    if (service.isEmpty()) {
      reading.note(block.line(), Kind.OTHER_SERVICE, type);
      return Optional.empty();
    }
    int line = block.line();
    Optional<String> host = reading.host(line, text(block, "hostname"));
    Optional<Integer> port = reading.port(line, text(block, "port"));
    Optional<Channel> channel = channel(block);
    if (host.isEmpty() || port.isEmpty() || channel.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        reading.service(
            line,
            service.get(),
            host.get(),
            port.get(),
            channel.get(),
            signIn(block),
            text(block, "socketType"),
            reading.login(line, text(block, "username"))));
  }

  private Optional<Channel> channel(XmlElement block) {
    String written = text(block, "socketType");
    Optional<Channel> channel = Optional.ofNullable(CHANNELS.get(written));
    if (channel.isEmpty()) {
      reading.note(block.line(), Kind.NO_CHANNEL, written);
    }
    return channel;
  }

  /** Of several the first that is known wins. */
  private SignIn signIn(XmlElement block) {
    return block.children("authentication").stream()
        .flatMap(one -> Stream.ofNullable(SIGN_INS.get(one.text())))
        .findFirst()
        .orElseGet(
            () -> {
              reading.note(block.line(), Kind.NO_SIGN_IN, text(block, "authentication"));
              return SignIn.UNKNOWN;
            });
  }

  private static String text(XmlElement block, String name) {
    return block.child(name).map(XmlElement::text).orElse("");
  }
}
