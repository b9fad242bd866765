package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.DESKTOP;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;

/** KMail: a POP3 resource of Akonadi, {@code akonadi_pop3_resource_Nrc}. */
public final class KmailPop3Format implements TextFormat {
  private static final String SSL = "useSSL";
  private static final String TLS = "useTLS";
  private static final Set<String> FLAGS = Set.of("true", "false");

  private static final Pattern HOST = Pattern.compile("(?m)^host(\\[\\$\\w+])?=");
  private static final Pattern SWITCH = Pattern.compile("(?m)^use(SSL|TLS)(\\[\\$\\w+])?=");

  private static final Set<String> WANTED =
      Set.of("host", "port", "login", SSL, TLS, "authenticationMethod", "precommand");

  @Override
  public ClientProgram program() {
    return ClientProgram.KMAIL;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return HOST.matcher(beginning).find()
        && (name.startsWith("akonadi_pop3_resource") || SWITCH.matcher(beginning).find());
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    return Ini.read(lines, DESKTOP, WANTED, notes).stream()
        .filter(section -> section.name().equals("General") && section.has("host"))
        .map(section -> account(new IniValues(section, notes)))
        .toList();
  }

  private static AccountSettings account(IniValues values) {
    Ini.Section section = values.section();
    section
        .find("precommand")
        .filter(found -> !found.value().isEmpty())
        .ifPresent(
            found -> values.notes().add(new ConnectionThroughCommand(found.line(), found.key())));
    ServiceSettings pop3 =
        new ServiceSettings(
            MailService.POP3,
            values.host("host"),
            values.port("port"),
            channel(values),
            CertificateCheck.ASK,
            KmailSignIn.read(values, "authenticationMethod"),
            values.label(FLAGS, SSL, TLS),
            section.lines("host", "port", SSL, TLS, "authenticationMethod"));
    return new AccountSettings("", Personal.domain(section.text("login")), List.of(pop3));
  }

  /**
   * The two exclude each other. KDE writes no value that equals the default, which has not always
   * been the same: where neither is there, nothing is known.
   */
  private static Channel channel(IniValues values) {
    Ini.Section section = values.section();
    if (!section.has(SSL) && !section.has(TLS)) {
      values.notes().missing(section.line(), SSL);
      return Channel.UNKNOWN;
    }
    Optional<Boolean> implicit = values.flag(SSL, false);
    Optional<Boolean> starttls = values.flag(TLS, false);
    if (implicit.isEmpty() || starttls.isEmpty()) {
      return Channel.UNKNOWN;
    }
    if (implicit.get() && starttls.get()) {
      section.find(TLS).ifPresent(found -> values.notes().notUnderstood(found.line(), TLS));
      return Channel.UNKNOWN;
    }
    if (!implicit.get() && !starttls.get()) {
      return section.has(SSL) && section.has(TLS) ? Channel.NONE : missing(values);
    }
    return implicit.get() ? Channel.IMPLICIT : Channel.REQUIRED;
  }

  private static Channel missing(IniValues values) {
    values.notes().missing(values.section().line(), values.section().has(SSL) ? TLS : SSL);
    return Channel.UNKNOWN;
  }
}
