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
import mailpath.client.formats.FormatNote.AppleChannelNotKnown;
import mailpath.client.formats.FormatNote.ApplePortsTried;
import mailpath.client.formats.FormatNote.AppleStarttlsNotVerified;

/**
 * The incoming or the outgoing server of a payload. There is one switch, UseSSL; the port decides
 * whether it means TLS from the first octet or STARTTLS.
 */
final class AppleServer {
  private static final Map<String, SignIn> AUTHENTICATION =
      Map.of(
          "EmailAuthNone", SignIn.NONE,
          "EmailAuthPassword", SignIn.PASSWORD,
          "EmailAuthCRAMMD5", SignIn.CHALLENGE,
          "EmailAuthHTTPMD5", SignIn.CHALLENGE,
          "EmailAuthNTLM", SignIn.NTLM);

  private static final Map<MailService, List<Integer>> STARTTLS_PORTS =
      Map.of(
          MailService.IMAP, List.of(143),
          MailService.POP3, List.of(110),
          MailService.SUBMISSION, List.of(587, 25));

  private static final OwnLabel SSL = new OwnLabel("Use SSL", "Gebruik SSL");
  private static final OwnLabel SSL_OFF = new OwnLabel("Use SSL: off", "Gebruik SSL: uit");

  private final PlistValue.Dict payload;
  private final String branch;
  private final Notes notes;
  private final Values values;

  /**
   * @param direction Incoming or Outgoing
   */
  AppleServer(PlistValue.Dict payload, String direction, Notes notes) {
    this.payload = payload;
    this.branch = direction + "MailServer";
    this.notes = notes;
    this.values = new Values(notes);
  }

  ServiceSettings service(MailService service) {
    Optional<Setting> writtenPort = get("PortNumber");
    Optional<Integer> port = writtenPort.flatMap(values::port);
    MeantChannel meant = channel(service, writtenPort.isPresent(), port);
    return new ServiceSettings(
        service,
        host(),
        writtenPort.isPresent() ? port : usualPort(service, meant.channel()),
        meant.channel(),
        CertificateCheck.FULL,
        signIn(),
        meant.label(),
        lines());
  }

  private Optional<String> host() {
    Optional<Setting> host = get("HostName");
    if (host.isEmpty()) {
      notes.missing(payload.line(), branch + "HostName");
    }
    return host.flatMap(values::host);
  }

  private SignIn signIn() {
    Optional<Setting> authentication = get("Authentication");
    if (authentication.isEmpty()) {
      notes.missing(payload.line(), branch + "Authentication");
    }
    return authentication
        .map(setting -> values.meaning(setting, AUTHENTICATION, SignIn.UNKNOWN))
        .orElse(SignIn.UNKNOWN);
  }

  private MeantChannel channel(MailService service, boolean written, Optional<Integer> port) {
    PlistValue useSsl = payload.get(branch + "UseSSL").orElse(new PlistValue.Flag(false, 0));
    if (!(useSsl instanceof PlistValue.Flag(boolean on, int ignored))) {
      notes.notUnderstood(useSsl.line(), branch + "UseSSL");
      return MeantChannel.unknown("UseSSL");
    }
    if (!on) {
      return new MeantChannel(Channel.NONE, SSL_OFF);
    }
    Channel channel = written ? byPort(service, port) : withoutPort(service);
    switch (channel) {
      case REQUIRED -> notes.add(new AppleStarttlsNotVerified(service));
      case UNKNOWN -> notes.add(new AppleChannelNotKnown(service));
      case IMPLICIT, IF_AVAILABLE, NONE -> {}
    }
    return new MeantChannel(channel, SSL);
  }

  private static Channel byPort(MailService service, Optional<Integer> port) {
    if (port.equals(Values.usualPort(service, Channel.IMPLICIT))) {
      return Channel.IMPLICIT;
    }
    return port.filter(STARTTLS_PORTS.getOrDefault(service, List.of())::contains).isPresent()
        ? Channel.REQUIRED
        : Channel.UNKNOWN;
  }

  /** For sending, 25, 587 and 465 are tried in this order, so that it begins with STARTTLS. */
  private static Channel withoutPort(MailService service) {
    return service == MailService.SUBMISSION ? Channel.REQUIRED : Channel.IMPLICIT;
  }

  private Optional<Integer> usualPort(MailService service, Channel channel) {
    if (service == MailService.SUBMISSION) {
      notes.add(new ApplePortsTried());
      return Optional.empty();
    }
    return Values.usualPort(service, channel);
  }

  private Optional<Setting> get(String key) {
    return payload
        .get(branch + key)
        .map(
            value ->
                switch (value) {
                  case PlistValue.Text(String text, int line) ->
                      new Setting(branch + key, text, line);
                  case PlistValue.Number(String digits, int line) ->
                      new Setting(branch + key, digits, line);
                  default -> new Setting(branch + key, "", value.line());
                });
  }

  private List<Integer> lines() {
    return Stream.of("HostName", "PortNumber", "UseSSL", "Authentication")
        .flatMap(key -> payload.get(branch + key).stream())
        .map(PlistValue::line)
        .filter(line -> line > 0)
        .distinct()
        .sorted()
        .toList();
  }
}
