package mailpath.client.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.OutlookChannelNotKnown;

/**
 * The servers of an Outlook account. In old versions "SSL" meant TLS from the first octet and "TLS"
 * STARTTLS. On a doubtful certificate Outlook asks ("Internet Security Warning").
 */
final class OutlookServers {
  private static final MeantChannel NONE = new MeantChannel(Channel.NONE, OwnLabel.ofFile("None"));
  private static final MeantChannel SSL =
      new MeantChannel(Channel.IMPLICIT, OwnLabel.ofFile("SSL/TLS"));

  /** Microsoft's constants ENCRYPT_CONN_NONE, _SSL, _TLS and _AUTO. */
  private static final Map<String, MeantChannel> SECURE_CONNECTION =
      Map.of(
          "0",
          NONE,
          "1",
          SSL,
          "2",
          new MeantChannel(Channel.REQUIRED, OwnLabel.ofFile("STARTTLS")),
          "3",
          new MeantChannel(Channel.IF_AVAILABLE, OwnLabel.ofFile("Auto")));

  private static final Map<String, Boolean> SWITCH = Map.of("0", false, "1", true);

  /** Secure Password Authentication is NTLM. */
  private static final Map<String, SignIn> SPA = Map.of("0", SignIn.PASSWORD, "1", SignIn.NTLM);

  private static final int RELAY = 25;

  private final OutlookAccount account;
  private final Notes notes;
  private final Values values;

  OutlookServers(OutlookAccount account, Notes notes) {
    this.account = account;
    this.notes = notes;
    this.values = new Values(notes);
  }

  ServiceSettings incoming(MailService service) {
    String protocol = service.name();
    return service(service, protocol, spa(protocol));
  }

  ServiceSettings outgoing(Optional<MailService> incoming) {
    return service(MailService.SUBMISSION, "SMTP", sendingSignIn(incoming));
  }

  private ServiceSettings service(MailService service, String protocol, SignIn signIn) {
    Optional<Setting> host = account.get(protocol + "Server");
    if (host.isEmpty()) {
      notes.missing(account.line(), protocol + "Server");
    }
    Optional<Setting> writtenPort = account.get(protocol + "Port");
    Optional<Integer> port = writtenPort.flatMap(values::port);
    MeantChannel meant = channel(service, protocol, writtenPort.isPresent(), port);
    return new ServiceSettings(
        service,
        host.flatMap(values::host),
        writtenPort.isPresent() ? port : usualPort(service, meant.channel()),
        meant.channel(),
        CertificateCheck.ASK,
        signIn,
        meant.label(),
        lines(protocol));
  }

  private MeantChannel channel(
      MailService service, String protocol, boolean written, Optional<Integer> port) {
    Optional<Setting> secure = account.get(protocol + "SecureConnection");
    if (secure.isPresent()) {
      return values.meaning(
          secure.get(), SECURE_CONNECTION, MeantChannel.unknown(protocol + "SecureConnection"));
    }
    Optional<Setting> useSsl = account.get(protocol + "UseSSL");
    if (useSsl.isEmpty()) {
      return absent(protocol + "UseSSL");
    }
    Setting setting = useSsl.get();
    MeantChannel unknown = MeantChannel.unknown(protocol + "UseSSL");
    if (setting.value().strip().equals("1") && !isImplicit(service, written, port)) {
      notes.add(new OutlookChannelNotKnown(setting.line()));
      return unknown;
    }
    return values.meaning(setting, Map.of("0", NONE, "1", SSL), unknown);
  }

  /**
   * Only the registered port shows that SSL means TLS at once; sending without a port may be 25.
   */
  private static boolean isImplicit(MailService service, boolean written, Optional<Integer> port) {
    return written
        ? port.equals(Values.usualPort(service, Channel.IMPLICIT))
        : service != MailService.SUBMISSION;
  }

  private MeantChannel absent(String key) {
    if (!notes.isIncomplete()) {
      return NONE;
    }
    notes.missing(account.line(), key);
    return MeantChannel.unknown(key);
  }

  private Optional<Integer> usualPort(MailService service, Channel channel) {
    if (service != MailService.SUBMISSION) {
      return Values.usualPort(service, channel);
    }
    return channel == Channel.NONE ? Optional.of(RELAY) : Optional.empty();
  }

  private SignIn spa(String protocol) {
    return account
        .get(protocol + "UseSPA")
        .map(setting -> values.meaning(setting, SPA, SignIn.UNKNOWN))
        .orElse(SignIn.PASSWORD);
  }

  /** Method 0 is that of the incoming server, 1 an own one. */
  private SignIn sendingSignIn(Optional<MailService> incoming) {
    boolean signsIn =
        account
            .get("SMTPUseAuth")
            .map(setting -> values.meaning(setting, SWITCH, true))
            .orElse(false);
    if (!signsIn) {
      return SignIn.NONE;
    }
    SignIn same = incoming.map(service -> spa(service.name())).orElse(SignIn.UNKNOWN);
    return account
        .get("SMTPAuthMethod")
        .map(
            setting -> values.meaning(setting, Map.of("0", same, "1", spa("SMTP")), SignIn.UNKNOWN))
        .orElse(same);
  }

  private List<Integer> lines(String protocol) {
    return Stream.of(
            "Server", "Port", "UseSSL", "SecureConnection", "UseSPA", "UseAuth", "AuthMethod")
        .flatMap(key -> account.get(protocol + key).stream())
        .map(Setting::line)
        .distinct()
        .sorted()
        .toList();
  }
}
