package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.DESKTOP;

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

/** KMail: outgoing servers, {@code mailtransports}. */
public final class KmailTransportsFormat implements TextFormat {
  private static final String SECTION = "Transport ";

  private static final Map<String, Channel> CHANNELS =
      Map.of("None", Channel.NONE, "SSL", Channel.IMPLICIT, "TLS", Channel.REQUIRED);

  /** KDE writes no value that equals the default. */
  private static final int PORT = 465;

  private static final Set<String> WANTED =
      Set.of(
          "name",
          "identifier",
          "host",
          "port",
          "user",
          "encryption",
          "auth",
          "authtype",
          "precommand",
          "senderOverwriteAddress");

  @Override
  public ClientProgram program() {
    return ClientProgram.KMAIL;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return beginning.contains("[" + SECTION);
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    return Ini.read(lines, DESKTOP, WANTED, notes).stream()
        .filter(section -> section.name().startsWith(SECTION))
        .flatMap(section -> account(new IniValues(section, notes)).stream())
        .toList();
  }

  private static Optional<AccountSettings> account(IniValues values) {
    Ini.Section section = values.section();
    if (section.has("identifier") && !section.text("identifier").equals("SMTP")) {
      values.notes().add(new AccountKindNotRead(section.line()));
      return Optional.empty();
    }
    section
        .find("precommand")
        .filter(found -> !found.value().isEmpty())
        .ifPresent(
            found -> values.notes().add(new ConnectionThroughCommand(found.line(), found.key())));
    return Optional.of(
        new AccountSettings(
            Personal.accountName(
                section.text("name"), section.text("user"), section.text("senderOverwriteAddress")),
            Personal.domain(section.text("user")),
            List.of(service(values))));
  }

  private static ServiceSettings service(IniValues values) {
    return new ServiceSettings(
        MailService.SUBMISSION,
        values.host("host"),
        values.section().has("port") ? values.port("port") : Optional.of(PORT),
        values.required("encryption", CHANNELS, Channel.UNKNOWN),
        CertificateCheck.ASK,
        signIn(values),
        values.label(CHANNELS.keySet(), "encryption"),
        values.section().lines("host", "port", "encryption", "auth", "authtype"));
  }

  /** {@code auth} switches it on, {@code authtype} says how. */
  private static SignIn signIn(IniValues values) {
    Optional<Boolean> used = values.flag("auth", true);
    if (used.isEmpty() || !used.get()) {
      return used.isEmpty() ? SignIn.UNKNOWN : SignIn.NONE;
    }
    return values.section().has("auth") ? KmailSignIn.read(values, "authtype") : SignIn.UNKNOWN;
  }
}
