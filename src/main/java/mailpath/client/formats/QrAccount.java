package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.QrTriesStarttls;
import tools.jackson.databind.JsonNode;

/**
 * One account of a QR code: an incoming server {@code [protocol,host,port,security,sign-in,user,
 * name,password]} and groups of {@code [outgoing server,identity,...]}. What stands behind the
 * sign-in is never looked at, but for whether a password is there.
 */
final class QrAccount {
  static final String OUTGOING = "OutgoingServerGroups";

  private static final Map<String, MailService> INCOMING =
      Map.of("0", MailService.IMAP, "1", MailService.POP3);

  private static final Map<String, MailService> SENDING = Map.of("0", MailService.SUBMISSION);

  /** Not the numbers of prefs.js. */
  private static final Map<String, SignIn> SIGN_IN =
      Map.of(
          "0", SignIn.NONE,
          "1", SignIn.PASSWORD,
          "2", SignIn.CHALLENGE,
          "3", SignIn.GSSAPI,
          "4", SignIn.NTLM,
          "5", SignIn.CLIENT_CERTIFICATE,
          "6", SignIn.OAUTH2);

  private static final String SECURITY = "ConnectionSecurity";

  /** Where the password may stand in an incoming and in an outgoing server. */
  private static final int INCOMING_PASSWORD = 7;

  private static final int OUTGOING_PASSWORD = 6;

  private final Notes notes;
  private final Values values;

  private QrAccount(Notes notes) {
    this.notes = notes;
    this.values = new Values(notes);
  }

  static Optional<AccountSettings> of(JsonNode incoming, JsonNode groups, Notes notes) {
    return new QrAccount(notes).account(incoming, groups);
  }

  private Optional<AccountSettings> account(JsonNode incoming, JsonNode groups) {
    List<ServiceSettings> services = new ArrayList<>();
    service(incoming, INCOMING, INCOMING_PASSWORD).ifPresent(services::add);
    Optional<String> domain = Optional.empty();
    for (JsonNode group : groups) {
      service(group.path(0), SENDING, OUTGOING_PASSWORD).ifPresent(services::add);
      domain = domain.or(() -> Personal.domain(group.path(1).path(0).asString("")));
    }
    return services.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccountSettings("", domain, services));
  }

  private Optional<ServiceSettings> service(
      JsonNode server, Map<String, MailService> protocols, int password) {
    if (!server.path(password).asString("").isEmpty()) {
      notes.secret();
    }
    MailService service = protocols.get(number(server, 0));
    if (service == null) {
      notes.kindNotRead(0);
      return Optional.empty();
    }
    MeantChannel meant = channel(number(server, 3));
    return Optional.of(
        new ServiceSettings(
            service,
            values.host(new Setting("Hostname", server.path(1).asString(""), 0)),
            values.port(new Setting("Port", number(server, 2), 0)),
            meant.channel(),
            CertificateCheck.FULL,
            values.meaning(
                new Setting("AuthenticationType", number(server, 4), 0), SIGN_IN, SignIn.UNKNOWN),
            meant.label(),
            List.of()));
  }

  private MeantChannel channel(String security) {
    if (security.equals(ThunderbirdValues.TRY_STARTTLS)) {
      notes.add(new QrTriesStarttls());
    }
    MeantChannel unknown =
        new MeantChannel(Channel.UNKNOWN, OwnLabel.ofFile((SECURITY + " " + security).strip()));
    return values.meaning(
        new Setting(SECURITY, security, 0), ThunderbirdValues.SOCKET_TYPE, unknown);
  }

  /** A whole number as digits; empty for anything else. */
  private static String number(JsonNode server, int index) {
    JsonNode value = server.path(index);
    return value.isInt() ? String.valueOf(value.intValue()) : "";
  }
}
