package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.DESKTOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;

/** Claws Mail, {@code accountrc}. */
public final class ClawsMailFormat implements TextFormat {
  private static final String SECTION = "Account: ";

  private static final Map<String, Channel> CHANNELS =
      Map.of("0", Channel.NONE, "1", Channel.IMPLICIT, "2", Channel.REQUIRED);

  /** An enumeration of the program in which 1 and 2 were old kinds of POP3. */
  private static final Map<String, Optional<Incoming>> PROTOCOLS =
      Map.of(
          "0",
          Optional.of(new Incoming(MailService.POP3, "ssl_pop", "set_popport", "pop_port")),
          "3",
          Optional.of(new Incoming(MailService.IMAP, "ssl_imap", "set_imapport", "imap_port")));

  /** News, local mailboxes and accounts that only send. */
  private static final Set<String> NO_MAIL_SERVER = Set.of("4", "5", "6");

  private static final Map<String, SignIn> IMAP_SIGN_IN =
      Map.of(
          "0", SignIn.ANY,
          "1", SignIn.PASSWORD,
          "2", SignIn.CHALLENGE,
          "4", SignIn.NONE,
          "8", SignIn.GSSAPI,
          "16", SignIn.CHALLENGE);

  private static final Map<String, SignIn> SMTP_SIGN_IN =
      Map.of(
          "0", SignIn.ANY,
          "1", SignIn.PASSWORD,
          "2", SignIn.CHALLENGE,
          "4", SignIn.CHALLENGE,
          "16", SignIn.PASSWORD);

  private static final int RELAY = 25;

  private static final Set<String> WANTED =
      Set.of(
          "account_name",
          "address",
          "user_id",
          "smtp_user_id",
          "protocol",
          "receive_server",
          "smtp_server",
          "use_mail_command",
          "ssl_pop",
          "ssl_imap",
          "ssl_smtp",
          "set_popport",
          "pop_port",
          "set_imapport",
          "imap_port",
          "set_smtpport",
          "smtp_port",
          "imap_auth_method",
          "use_apop_auth",
          "use_smtp_auth",
          "smtp_auth_method",
          "set_tunnelcmd");

  private record Incoming(MailService service, String channel, String setPort, String port) {}

  @Override
  public ClientProgram program() {
    return ClientProgram.CLAWS_MAIL;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return beginning.contains("[" + SECTION);
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    return Ini.read(lines, DESKTOP, WANTED, notes).stream()
        .filter(section -> section.name().startsWith(SECTION))
        .map(section -> account(new IniValues(section, notes)))
        .toList();
  }

  private static AccountSettings account(IniValues values) {
    Ini.Section section = values.section();
    List<ServiceSettings> services = new ArrayList<>();
    incoming(values).ifPresent(kind -> services.add(incoming(values, kind)));
    if (section.find("use_mail_command").filter(found -> found.value().equals("1")).isPresent()) {
      section
          .find("use_mail_command")
          .ifPresent(
              found -> values.notes().add(new ConnectionThroughCommand(found.line(), found.key())));
    } else if (!section.text("smtp_server").isEmpty()) {
      services.add(outgoing(values));
    }
    return new AccountSettings(
        Personal.accountName(
            section.text("account_name"),
            section.text("user_id"),
            section.text("smtp_user_id"),
            section.text("address")),
        Personal.domain(section.text("address")),
        services);
  }

  private static Optional<Incoming> incoming(IniValues values) {
    String protocol = values.section().text("protocol");
    if (NO_MAIL_SERVER.contains(protocol)) {
      values.notes().add(new AccountKindNotRead(values.section().line()));
      return Optional.empty();
    }
    return values.required("protocol", PROTOCOLS, Optional.empty());
  }

  private static ServiceSettings incoming(IniValues values, Incoming kind) {
    Channel written = values.required(kind.channel(), CHANNELS, Channel.UNKNOWN);
    Channel channel = throughCommand(values, kind) ? Channel.UNKNOWN : written;
    return new ServiceSettings(
        kind.service(),
        values.host("receive_server"),
        port(values, kind.setPort(), kind.port(), Values.usualPort(kind.service(), channel)),
        channel,
        CertificateCheck.ASK,
        kind.service() == MailService.IMAP
            ? values.optional("imap_auth_method", IMAP_SIGN_IN, SignIn.UNKNOWN, SignIn.UNKNOWN)
            : popSignIn(values),
        values.label(CHANNELS.keySet(), kind.channel()),
        values
            .section()
            .lines("protocol", "receive_server", kind.channel(), kind.setPort(), kind.port()));
  }

  private static boolean throughCommand(IniValues values, Incoming kind) {
    Optional<Setting> tunnel =
        values
            .section()
            .find("set_tunnelcmd")
            .filter(found -> kind.service() == MailService.IMAP && !found.value().equals("0"));
    tunnel.ifPresent(
        found -> values.notes().add(new ConnectionThroughCommand(found.line(), found.key())));
    return tunnel.isPresent();
  }

  private static SignIn popSignIn(IniValues values) {
    return values.optional(
        "use_apop_auth",
        Map.of("0", SignIn.PASSWORD, "1", SignIn.CHALLENGE),
        SignIn.UNKNOWN,
        SignIn.UNKNOWN);
  }

  /**
   * Its 0 is called "Don't use TLS (but, if necessary, use STARTTLS)", which signs in in clear text
   * where the server lets it.
   */
  private static ServiceSettings outgoing(IniValues values) {
    Channel channel = values.required("ssl_smtp", CHANNELS, Channel.UNKNOWN);
    Optional<Integer> own =
        switch (channel) {
          case IMPLICIT -> Values.usualPort(MailService.SUBMISSION, channel);
          case NONE, REQUIRED -> Optional.of(RELAY);
          case IF_AVAILABLE, UNKNOWN -> Optional.empty();
        };
    return new ServiceSettings(
        MailService.SUBMISSION,
        values.host("smtp_server"),
        port(values, "set_smtpport", "smtp_port", own),
        channel,
        CertificateCheck.ASK,
        smtpSignIn(values),
        values.label(CHANNELS.keySet(), "ssl_smtp"),
        values.section().lines("smtp_server", "ssl_smtp", "set_smtpport", "smtp_port"));
  }

  private static SignIn smtpSignIn(IniValues values) {
    Optional<Boolean> used =
        values.section().has("use_smtp_auth") ? values.flag("use_smtp_auth") : Optional.empty();
    if (used.isEmpty() || !used.get()) {
      return used.isEmpty() ? SignIn.UNKNOWN : SignIn.NONE;
    }
    return values.optional("smtp_auth_method", SMTP_SIGN_IN, SignIn.UNKNOWN, SignIn.UNKNOWN);
  }

  /** A port counts only where its switch is on. */
  private static Optional<Integer> port(
      IniValues values, String setKey, String key, Optional<Integer> own) {
    Optional<Boolean> set = values.flag(setKey, false);
    if (set.isEmpty()) {
      return Optional.empty();
    }
    return set.get() ? values.port(key) : own;
  }
}
