package mailpath.client.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.SignIn;
import mailpath.client.discovery.DiscoveryNote.Kind;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryError;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryNoProvider;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryNoServer;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryOtherXml;
import mailpath.client.formats.FormatRefused;
import mailpath.client.formats.XmlElement;
import mailpath.network.Bytes;
import mailpath.network.DomainName;

/**
 * Reads an answer of Exchange autodiscover in its old form, POX (MS-OXDSCLI). Names of elements are
 * compared without case, since servers differ.
 */
public final class AutodiscoverReader {
  private static final Map<String, MailService> TYPES =
      Map.of("imap", MailService.IMAP, "pop3", MailService.POP3, "smtp", MailService.SUBMISSION);
  private static final Map<String, Channel> ENCRYPTIONS =
      Map.of(
          "none", Channel.NONE,
          "ssl", Channel.IMPLICIT,
          "tls", Channel.REQUIRED,
          "auto", Channel.IF_AVAILABLE);

  private final DomainName domain;
  private final ServiceReading reading = new ServiceReading();

  private AutodiscoverReader(DomainName domain) {
    this.domain = domain;
  }

  /**
   * Found, sent elsewhere or refused; never throws, whatever the answer.
   *
   * @param domain of the mail address
   */
  public static Discovered read(Bytes answer, DomainName domain) {
    try {
      return new AutodiscoverReader(domain).answer(DiscoveryXml.read(answer));
    } catch (FormatRefused e) {
      return new Discovered.Refused(e.refused().line(), e.refused().why());
    }
  }

  private Discovered answer(XmlElement root) {
    if (!root.name().equalsIgnoreCase("Autodiscover")) {
      return new Discovered.Refused(root.line(), new DiscoveryOtherXml(root.name()));
    }
    Optional<XmlElement> response = child(root, "Response");
    if (response.flatMap(one -> child(one, "Error")).isPresent()) {
      return new Discovered.Refused(response.get().line(), new DiscoveryError());
    }
    Optional<XmlElement> account = response.flatMap(one -> child(one, "Account"));
    return account
        .map(this::account)
        .orElseGet(() -> new Discovered.Refused(root.line(), new DiscoveryNoProvider()));
  }

  private Discovered account(XmlElement account) {
    Optional<Discovered> elsewhere =
        child(account, "RedirectUrl")
            .<Discovered>map(url -> Redirection.toUrl(url.text(), domain))
            .or(() -> child(account, "RedirectAddr").map(this::toAddress));
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    List<DiscoveredService> services = new ArrayList<>();
    children(account, "Protocol").forEach(part -> service(part).ifPresent(services::add));
    return services.isEmpty()
        ? new Discovered.Refused(account.line(), new DiscoveryNoServer())
        : new Discovered.Found(services, reading.notes());
  }

  /** Of the address only the domain is kept. */
  private Discovered toAddress(XmlElement address) {
    String to = address.text().substring(address.text().lastIndexOf('@') + 1);
    return Redirection.toHost(to, true, domain);
  }

  private Optional<DiscoveredService> service(XmlElement part) {
    if (children(part, "Password").findAny().isPresent()) {
      reading.note(part.line(), Kind.PASSWORD_LEFT_OUT, "");
    }
    String type = text(part, "Type");
    Optional<MailService> service = Optional.ofNullable(TYPES.get(lower(type)));
    if (service.isEmpty()) {
      reading.note(part.line(), Kind.OTHER_SERVICE, type);
      return Optional.empty();
    }
    Optional<Channel> channel = channel(part);
    Optional<String> host = reading.host(part.line(), text(part, "Server"));
    Optional<Integer> port =
        channel.flatMap(known -> port(part, service.get(), known == Channel.IMPLICIT));
    if (host.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        reading.service(
            part.line(),
            service.get(),
            host.get(),
            port.get(),
            channel.get(),
            signIn(part, service.get()),
            label(part),
            reading.login(part.line(), text(part, "LoginName"))));
  }

  /** Encryption counts more than SSL, which is on where nothing is said. */
  private Optional<Channel> channel(XmlElement part) {
    String encryption = text(part, "Encryption");
    if (encryption.isEmpty()) {
      return Optional.of(isOn(part, "SSL", true) ? Channel.IMPLICIT : Channel.NONE);
    }
    Optional<Channel> channel = Optional.ofNullable(ENCRYPTIONS.get(lower(encryption)));
    if (channel.isEmpty()) {
      reading.note(part.line(), Kind.NO_CHANNEL, encryption);
    }
    return channel;
  }

  /** As usual for the service where none is given, or 0. */
  private Optional<Integer> port(XmlElement part, MailService service, boolean implicit) {
    String written = text(part, "Port");
    if (written.isEmpty() || written.equals("0")) {
      return Optional.of(usual(service, implicit));
    }
    Optional<Integer> port = reading.port(part.line(), written);
    boolean against =
        implicit
            && port.filter(number -> number == 143 || number == 110 || number == 587).isPresent();
    if (against) {
      reading.note(part.line(), Kind.CHANNEL_AGAINST_PORT, written);
    }
    return port;
  }

  private static int usual(MailService service, boolean implicit) {
    return switch (service) {
      case IMAP -> implicit ? 993 : 143;
      case POP3 -> implicit ? 995 : 110;
      case SUBMISSION -> implicit ? 465 : 25;
      case SIEVE -> 4190;
    };
  }

  /** SPA, which is NTLM, is on where nothing is said. */
  private static SignIn signIn(XmlElement part, MailService service) {
    if (service == MailService.SUBMISSION && !isOn(part, "AuthRequired", true)) {
      return SignIn.NONE;
    }
    return isOn(part, "SPA", true) ? SignIn.NTLM : SignIn.PASSWORD;
  }

  private static String label(XmlElement part) {
    return Stream.of("Encryption", "SSL")
        .filter(name -> !text(part, name).isEmpty())
        .map(name -> name + " " + text(part, name))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static boolean isOn(XmlElement part, String name, boolean unless) {
    return switch (lower(text(part, name))) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default -> unless;
    };
  }

  private static String text(XmlElement part, String name) {
    return child(part, name).map(XmlElement::text).orElse("");
  }

  private static Optional<XmlElement> child(XmlElement part, String name) {
    return children(part, name).findFirst();
  }

  private static Stream<XmlElement> children(XmlElement part, String name) {
    return part.children().stream().filter(one -> one.name().equalsIgnoreCase(name));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
