package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.ThunderbirdTriesStarttls;

/**
 * One server of a Thunderbird profile: the branch {@code mail.server.serverN} or {@code
 * mail.smtpserver.smtpN}. What the profile does not say is what the branch {@code default} says,
 * and at last what the program ships with; that is not written into profiles.
 */
final class ThunderbirdServer {
  private static final Map<String, MailService> INCOMING =
      Map.of("imap", MailService.IMAP, "pop3", MailService.POP3);

  /** Local folders, feeds and news: nothing of mail goes over the network. */
  private static final List<String> NO_MAIL = List.of("none", "rss", "nntp", "im");

  /** Usual password, which the program takes where a profile says nothing. */
  private static final SignIn USUAL_SIGN_IN = SignIn.PASSWORD;

  private final Prefs prefs;
  private final Notes notes;
  private final Values values;
  private final String branch;
  private final String id;
  private final List<Integer> lines = new ArrayList<>();

  private ThunderbirdServer(Prefs prefs, Notes notes, String branch, String id) {
    this.prefs = prefs;
    this.notes = notes;
    this.values = new Values(notes);
    this.branch = branch;
    this.id = id;
  }

  /** Empty for what is no mail, or of a kind that is not read. */
  static Optional<ServiceSettings> incoming(Prefs prefs, Notes notes, String id) {
    ThunderbirdServer server = new ThunderbirdServer(prefs, notes, "mail.server.", id);
    Optional<Setting> type = server.get("type");
    if (type.isPresent() && NO_MAIL.contains(type.get().value())) {
      return Optional.empty();
    }
    MailService service = type.map(Setting::value).map(INCOMING::get).orElse(null);
    if (service == null) {
      notes.kindNotRead(type.map(Setting::line).orElseGet(server::anyLine));
      return Optional.empty();
    }
    return Optional.of(server.service(service, server.incomingChannel()));
  }

  /** Empty for what sends without SMTP. */
  static Optional<ServiceSettings> outgoing(Prefs prefs, Notes notes, String id) {
    ThunderbirdServer server = new ThunderbirdServer(prefs, notes, "mail.smtpserver.", id);
    Optional<Setting> type = server.get("type");
    if (type.filter(kind -> !kind.value().equals("smtp")).isPresent()) {
      notes.kindNotRead(type.get().line());
      return Optional.empty();
    }
    return Optional.of(server.service(MailService.SUBMISSION, server.outgoingChannel()));
  }

  private ServiceSettings service(MailService service, MeantChannel meant) {
    Optional<String> host = get("hostname").flatMap(values::host);
    if (get("hostname").isEmpty()) {
      notes.missing(anyLine(), branch + id + ".hostname");
    }
    return new ServiceSettings(
        service,
        host,
        port(service, meant.channel()),
        meant.channel(),
        CertificateCheck.FULL,
        get("authMethod").map(this::signIn).orElse(USUAL_SIGN_IN),
        meant.label(),
        lines.stream().distinct().sorted().toList());
  }

  private SignIn signIn(Setting setting) {
    return values.meaning(setting, ThunderbirdValues.AUTH_METHOD, SignIn.UNKNOWN);
  }

  /** Absent or -1: the program's own, which hangs on the channel. */
  private Optional<Integer> port(MailService service, Channel channel) {
    Optional<Setting> written = get("port").filter(port -> !port.value().equals("-1"));
    return written.isPresent() ? written.flatMap(values::port) : Values.usualPort(service, channel);
  }

  private MeantChannel incomingChannel() {
    Optional<Setting> socketType = get("socketType");
    Optional<Setting> isSecure = get("isSecure");
    if (socketType.isEmpty() && isSecure.isPresent()) {
      return switch (isSecure.get().value()) {
        case "true" -> ThunderbirdValues.IMPLICIT;
        case "false" -> ThunderbirdValues.CLEAR;
        default -> unknown(isSecure.get(), OwnLabel.ofFile("isSecure"));
      };
    }
    return socketType
        .map(setting -> channel(setting, OwnLabel.ofFile(label(setting))))
        .orElseGet(() -> absent("socketType"));
  }

  private MeantChannel outgoingChannel() {
    return get("try_ssl")
        // the window shows what it does not know as value 1
        .map(setting -> channel(setting, ThunderbirdValues.IF_AVAILABLE))
        .orElseGet(() -> absent("try_ssl"));
  }

  private MeantChannel absent(String key) {
    if (!prefs.isIncomplete()) {
      return ThunderbirdValues.CLEAR;
    }
    notes.missing(anyLine(), branch + id + "." + key);
    return MeantChannel.unknown(key);
  }

  private MeantChannel channel(Setting setting, OwnLabel whereUnknown) {
    if (setting.value().equals(ThunderbirdValues.TRY_STARTTLS)) {
      notes.add(new ThunderbirdTriesStarttls(setting.line()));
    }
    MeantChannel meant = ThunderbirdValues.SOCKET_TYPE.get(setting.value());
    return meant == null ? unknown(setting, whereUnknown) : meant;
  }

  private MeantChannel unknown(Setting setting, OwnLabel label) {
    notes.notUnderstood(setting.line(), setting.key());
    return new MeantChannel(Channel.UNKNOWN, label);
  }

  private static String label(Setting setting) {
    return ("socketType " + setting.value()).strip();
  }

  private Optional<Setting> get(String key) {
    Optional<Setting> found =
        prefs.get(branch + id + "." + key).or(() -> prefs.get(branch + "default." + key));
    found.ifPresent(setting -> lines.add(setting.line()));
    return found;
  }

  /** A line by which the server can be found in the file. */
  private int anyLine() {
    return lines.stream().min(Integer::compare).orElse(0);
  }
}
