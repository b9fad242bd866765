package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.DESKTOP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.MailService;
import mailpath.client.SaslNames;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AccountInSeveralFiles;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/** Evolution, {@code ~/.config/evolution/sources/*.source}: one file a service. */
public final class EvolutionFormat implements TextFormat {
  private static final String METHOD = "Method";

  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "none", Channel.NONE,
          "ssl-on-alternate-port", Channel.IMPLICIT,
          "starttls-on-standard-port", Channel.REQUIRED);

  private static final Map<String, MailService> BACKENDS =
      Map.of(
          "imap", MailService.IMAP,
          "imapx", MailService.IMAP,
          "pop", MailService.POP3,
          "smtp", MailService.SUBMISSION);

  private static final Set<String> OAUTH = Set.of("OAuth2", "XOAUTH2", "Google", "Outlook");

  private static final Set<String> WANTED =
      Set.of("DisplayName", "BackendName", "Host", "Port", "User", METHOD, "Address");

  @Override
  public ClientProgram program() {
    return ClientProgram.EVOLUTION;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return beginning.contains("[Data Source]");
  }

  /** What belongs to it in other files is named; a file with the address alone has no account. */
  @Override
  public Read read(String name, Bytes content) {
    Read plain = TextFormat.super.read(name, content);
    return EvolutionParts.named(name, content)
        .map(
            part ->
                switch (plain) {
                  case Read.Settings(ClientSettings settings) -> with(settings, part);
                  case Read.Refused(int ignored, NoAccountInFile why) ->
                      with(new ClientSettings(program(), List.of(), List.of()), part);
                  case Read.Refused refused -> refused;
                })
        .orElse(plain);
  }

  private static Read with(ClientSettings settings, AccountInSeveralFiles part) {
    List<Sentence> notes = new ArrayList<>(settings.notes());
    notes.addFirst(part);
    return new Read.Settings(new ClientSettings(settings.program(), settings.accounts(), notes));
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    Collection<Ini.Section> sections = Ini.read(lines, DESKTOP, WANTED, notes);
    List<ServiceSettings> services = new ArrayList<>();
    sections.stream()
        .filter(section -> Set.of("Mail Account", "Mail Transport").contains(section.name()))
        .forEach(section -> service(section, sections, notes).ifPresent(services::add));
    return services.isEmpty()
        ? List.of()
        : List.of(
            new AccountSettings(
                Personal.accountName(
                    named(sections, "Data Source").text("DisplayName"),
                    named(sections, "Authentication").text("User"),
                    named(sections, "Mail Identity").text("Address")),
                Personal.domain(named(sections, "Mail Identity").text("Address")),
                services));
  }

  private static Optional<ServiceSettings> service(
      Ini.Section kind, Collection<Ini.Section> sections, Notes notes) {
    MailService service = BACKENDS.get(kind.text("BackendName"));
    if (service == null) {
      notes.add(new AccountKindNotRead(kind.line()));
      return Optional.empty();
    }
    Ini.Section place = named(sections, "Authentication");
    IniValues security = new IniValues(named(sections, "Security"), notes);
    IniValues values = new IniValues(place, notes);
    Channel channel = security.required(METHOD, CHANNELS, Channel.UNKNOWN);
    return Optional.of(
        new ServiceSettings(
            service,
            values.host("Host"),
            values.port("Port"),
            channel,
            CertificateCheck.ASK,
            signIn(place.find(METHOD), service, notes),
            security.label(CHANNELS.keySet(), METHOD),
            Stream.of(place.lines("Host", "Port", METHOD), security.section().lines(METHOD))
                .flatMap(List::stream)
                .sorted()
                .toList()));
  }

  /** Without a method an outgoing server is not signed in to; an incoming one always is. */
  private static SignIn signIn(Optional<Setting> method, MailService service, Notes notes) {
    String name = method.map(Setting::value).orElse("");
    if (name.equals("none")) {
      return service == MailService.SUBMISSION ? SignIn.NONE : SignIn.UNKNOWN;
    }
    if (name.equals("plain/password")) {
      return SignIn.PASSWORD;
    }
    SignIn known = OAUTH.contains(name) ? SignIn.OAUTH2 : SaslNames.one(name.replace("+", ""));
    if (known == SignIn.UNKNOWN) {
      method.ifPresent(found -> notes.notUnderstood(found.line(), METHOD));
    }
    return known;
  }

  private static Ini.Section named(Collection<Ini.Section> sections, String name) {
    return sections.stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Ini.Section(name, 1, Map.of()));
  }
}
