package mailpath.client.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;

/** One server of an account that Thunderbird for Android or K-9 Mail exported. */
final class K9Server {
  private static final Map<String, MailService> TYPE =
      Map.of("IMAP", MailService.IMAP, "POP3", MailService.POP3, "SMTP", MailService.SUBMISSION);

  /** The app takes the two old names for the new ones: it never goes on without encryption. */
  private static final Map<String, Channel> SECURITY =
      Map.of(
          "NONE", Channel.NONE,
          "STARTTLS_REQUIRED", Channel.REQUIRED,
          "STARTTLS_OPTIONAL", Channel.REQUIRED,
          "SSL_TLS_REQUIRED", Channel.IMPLICIT,
          "SSL_TLS_OPTIONAL", Channel.IMPLICIT);

  /** PLAIN stands for every way to send the bare password. */
  private static final Map<String, SignIn> AUTHENTICATION =
      Map.of(
          "NONE", SignIn.NONE,
          "PLAIN", SignIn.PASSWORD,
          "LOGIN", SignIn.PASSWORD,
          "CRAM_MD5", SignIn.CHALLENGE,
          "EXTERNAL", SignIn.CLIENT_CERTIFICATE,
          "XOAUTH2", SignIn.OAUTH2,
          "AUTOMATIC", SignIn.ANY);

  private final XmlElement part;
  private final Values values;
  private final Notes notes;

  private K9Server(XmlElement part, Notes notes) {
    this.part = part;
    this.notes = notes;
    this.values = new Values(notes);
  }

  /** Empty for a server of another kind, such as WebDAV. */
  static Optional<ServiceSettings> service(XmlElement part, Notes notes) {
    String type = part.attributes().getOrDefault("type", "").toUpperCase(Locale.ROOT);
    return Optional.ofNullable(TYPE.get(type))
        .map(service -> new K9Server(part, notes).service(service));
  }

  private ServiceSettings service(MailService service) {
    Optional<Setting> security = required("connection-security");
    Channel channel =
        security
            .map(setting -> values.meaning(setting, SECURITY, Channel.UNKNOWN))
            .orElse(Channel.UNKNOWN);
    Optional<Setting> port = get("port");
    return new ServiceSettings(
        service,
        required("host").flatMap(values::host),
        port.isPresent() ? port.flatMap(values::port) : Values.usualPort(service, channel),
        channel,
        CertificateCheck.FULL,
        required("authentication-type")
            .map(setting -> values.meaning(setting, AUTHENTICATION, SignIn.UNKNOWN))
            .orElse(SignIn.UNKNOWN),
        label(security, channel),
        lines());
  }

  /** Only a value that is known is shown: what else stands there may be anything. */
  private static OwnLabel label(Optional<Setting> security, Channel channel) {
    return OwnLabel.ofFile(
        channel == Channel.UNKNOWN
            ? "connection-security"
            : security.map(Setting::value).orElse("connection-security"));
  }

  private Optional<Setting> required(String key) {
    Optional<Setting> found = get(key);
    if (found.isEmpty()) {
      notes.missing(part.line(), key);
    }
    return found;
  }

  private Optional<Setting> get(String key) {
    return part.child(key).map(child -> new Setting(key, child.text(), child.line()));
  }

  private List<Integer> lines() {
    return Stream.concat(
            Stream.of(part),
            Stream.of("host", "port", "connection-security", "authentication-type")
                .flatMap(key -> part.child(key).stream()))
        .map(XmlElement::line)
        .distinct()
        .sorted()
        .toList();
  }
}
