package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.DESKTOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.RcNote.MeaningNotVerified;
import mailpath.client.formats.RcNote.ServersNotInFile;

/** GNOME Online Accounts, {@code accounts.conf}; Evolution and Geary take accounts from there. */
public final class GnomeAccountsFormat implements TextFormat {
  private static final String SECTION = "Account ";
  private static final Set<String> FLAGS = Set.of("true", "false", "1", "0");

  private static final Set<String> WANTED =
      Set.of(
          "EmailAddress",
          "PresentationIdentity",
          "ImapHost",
          "ImapUserName",
          "ImapUseSsl",
          "ImapUseTls",
          "ImapAcceptSslErrors",
          "SmtpHost",
          "SmtpUserName",
          "SmtpUseAuth",
          "SmtpAuthLogin",
          "SmtpAuthPlain",
          "SmtpUseSsl",
          "SmtpUseTls",
          "SmtpAcceptSslErrors");

  @Override
  public ClientProgram program() {
    return ClientProgram.GNOME_ACCOUNTS;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return beginning.contains("[" + SECTION) && beginning.contains("Provider=");
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
    if (section.has("ImapHost")) {
      services.add(service(values, MailService.IMAP, "Imap", SignIn.UNKNOWN));
    }
    if (section.has("SmtpHost")) {
      services.add(service(values, MailService.SUBMISSION, "Smtp", signIn(values)));
    }
    if (services.isEmpty()) {
      values.notes().add(new ServersNotInFile(section.line()));
    }
    return new AccountSettings(
        Personal.accountName(
            section.text("PresentationIdentity"),
            section.text("ImapUserName"),
            section.text("SmtpUserName"),
            section.text("EmailAddress")),
        Personal.domain(section.text("EmailAddress"))
            .or(() -> Personal.domain(section.text("PresentationIdentity"))),
        services);
  }

  private static ServiceSettings service(
      IniValues values, MailService service, String prefix, SignIn signIn) {
    String host = prefix + "Host";
    String ssl = prefix + "UseSsl";
    String tls = prefix + "UseTls";
    String errors = prefix + "AcceptSslErrors";
    Channel channel = channel(values, ssl, tls);
    return new ServiceSettings(
        service,
        values.host(host),
        values.portBehind(host).or(() -> Values.usualPort(service, channel)),
        channel,
        check(values, errors),
        signIn,
        values.label(FLAGS, ssl, tls),
        values.section().lines(host, ssl, tls, errors));
  }

  private static Channel channel(IniValues values, String ssl, String tls) {
    Optional<Boolean> implicit = values.flag(ssl);
    if (implicit.isEmpty() || implicit.get()) {
      return implicit.isEmpty() ? Channel.UNKNOWN : Channel.IMPLICIT;
    }
    Optional<Boolean> starttls = values.flag(tls);
    if (starttls.isEmpty() || !starttls.get()) {
      return starttls.isEmpty() ? Channel.UNKNOWN : Channel.NONE;
    }
    int line = values.section().find(tls).map(Setting::line).orElse(0);
    values.notes().add(new MeaningNotVerified(line, tls));
    return Channel.REQUIRED;
  }

  private static CertificateCheck check(IniValues values, String key) {
    return values
        .flag(key)
        .map(accepts -> accepts ? CertificateCheck.OFF : CertificateCheck.FULL)
        .orElse(CertificateCheck.UNKNOWN);
  }

  private static SignIn signIn(IniValues values) {
    Optional<Boolean> used = values.flag("SmtpUseAuth");
    if (used.isEmpty() || !used.get()) {
      return used.isEmpty() ? SignIn.UNKNOWN : SignIn.NONE;
    }
    boolean password =
        values.flag("SmtpAuthLogin", false).orElse(false)
            || values.flag("SmtpAuthPlain", false).orElse(false);
    return password ? SignIn.PASSWORD : SignIn.UNKNOWN;
  }
}
