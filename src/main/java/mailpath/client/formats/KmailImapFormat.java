package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.DESKTOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;

/** KMail: an IMAP resource of Akonadi, {@code akonadi_imap_resource_Nrc}. */
public final class KmailImapFormat implements TextFormat {
  private static final Map<String, Channel> CHANNELS =
      Map.of("None", Channel.NONE, "SSL", Channel.IMPLICIT, "STARTTLS", Channel.REQUIRED);

  /** KDE writes no value that equals the default. */
  private static final int PORT = 993;

  private static final Pattern SERVER = Pattern.compile("(?m)^ImapServer(\\[\\$\\w+])?=");

  private static final Set<String> WANTED =
      Set.of(
          "ImapServer",
          "ImapPort",
          "UserName",
          "Safety",
          "Authentication",
          "SieveSupport",
          "SieveReuseConfig",
          "SievePort");

  @Override
  public ClientProgram program() {
    return ClientProgram.KMAIL;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return SERVER.matcher(beginning).find();
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    var sections = Ini.read(lines, DESKTOP, WANTED, notes);
    Optional<Ini.Section> network =
        sections.stream().filter(section -> section.has("ImapServer")).findFirst();
    if (network.isEmpty()) {
      return List.of();
    }
    IniValues values = new IniValues(network.get(), notes);
    List<ServiceSettings> services = new ArrayList<>();
    services.add(imap(values));
    sections.stream()
        .filter(section -> section.has("SieveSupport"))
        .findFirst()
        .flatMap(section -> sieve(new IniValues(section, notes), values))
        .ifPresent(services::add);
    return List.of(
        new AccountSettings(
            "", Personal.domain(network.get().text("UserName")), List.copyOf(services)));
  }

  private static ServiceSettings imap(IniValues values) {
    return new ServiceSettings(
        MailService.IMAP,
        values.host("ImapServer"),
        values.section().has("ImapPort") ? values.port("ImapPort") : Optional.of(PORT),
        values.required("Safety", CHANNELS, Channel.UNKNOWN),
        CertificateCheck.ASK,
        KmailSignIn.read(values, "Authentication"),
        values.label(CHANNELS.keySet(), "Safety"),
        values.section().lines("ImapServer", "ImapPort", "Safety", "Authentication"));
  }

  /** How KMail protects it is not in the file. */
  private static Optional<ServiceSettings> sieve(IniValues sieve, IniValues imap) {
    if (!sieve.flag("SieveSupport", false).orElse(false)) {
      return Optional.empty();
    }
    boolean same = sieve.flag("SieveReuseConfig", true).orElse(false);
    return Optional.of(
        new ServiceSettings(
            MailService.SIEVE,
            same ? imap.host("ImapServer") : Optional.empty(),
            same ? sieve.port("SievePort") : Optional.empty(),
            Channel.UNKNOWN,
            CertificateCheck.UNKNOWN,
            SignIn.UNKNOWN,
            OwnLabel.ofFile("SieveSupport"),
            sieve.section().lines("SieveSupport", "SieveReuseConfig", "SievePort")));
  }
}
