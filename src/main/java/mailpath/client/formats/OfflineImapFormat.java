package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.PYTHON;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.SaslNames;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.DefaultOfNewerVersions;
import mailpath.client.formats.RcNote.FileNotFollowed;
import mailpath.client.formats.RcNote.MeaningNotVerified;
import mailpath.client.formats.RcNote.NewerVersionsRefuse;
import mailpath.client.formats.RcNote.StarttlsNeverChecked;

/** OfflineIMAP, {@code .offlineimaprc}. */
public final class OfflineImapFormat implements TextFormat {
  private static final String REPOSITORY = "Repository ";
  private static final Set<String> FLAGS =
      Set.of("yes", "no", "true", "false", "on", "off", "1", "0", "True", "False", "Yes", "No");
  private static final Set<String> LOCAL = Set.of("Maildir", "GmailMaildir", "LocalStatus");

  private static final Set<String> WANTED =
      Set.of(
          "pythonfile",
          "type",
          "remotehost",
          "remotehosteval",
          "remoteport",
          "remoteporteval",
          "remoteuser",
          "ssl",
          "starttls",
          "sslcacertfile",
          "cert_fingerprint",
          "auth_mechanisms",
          "transporttunnel",
          "preauthtunnel");

  @Override
  public ClientProgram program() {
    return ClientProgram.OFFLINEIMAP;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return beginning.contains("[" + REPOSITORY);
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    Collection<Ini.Section> sections = Ini.read(lines, PYTHON, WANTED, notes);
    Map<String, Setting> defaults =
        sections.stream()
            .filter(section -> section.name().equals("DEFAULT"))
            .findFirst()
            .map(Ini.Section::settings)
            .orElse(Map.of());
    sections.stream()
        .flatMap(section -> section.find("pythonfile").stream())
        .forEach(found -> notes.add(new FileNotFollowed(found.line(), found.key())));
    return sections.stream()
        .filter(section -> section.name().startsWith(REPOSITORY))
        .map(section -> new IniValues(with(defaults, section), notes))
        .flatMap(values -> account(values).stream())
        .toList();
  }

  private static Ini.Section with(Map<String, Setting> defaults, Ini.Section section) {
    Map<String, Setting> all = new LinkedHashMap<>(defaults);
    all.putAll(section.settings());
    return new Ini.Section(section.name(), section.line(), all);
  }

  private static Optional<AccountSettings> account(IniValues values) {
    Ini.Section section = values.section();
    String type = section.text("type");
    if (LOCAL.contains(type)) {
      return Optional.empty();
    }
    if (!type.equals("IMAP") && !type.equals("Gmail")) {
      values.notes().add(new AccountKindNotRead(section.line()));
      return Optional.empty();
    }
    return Optional.of(
        new AccountSettings(
            Personal.accountName(
                section.name().substring(REPOSITORY.length()), section.text("remoteuser")),
            Personal.domain(section.text("remoteuser")),
            List.of(service(values, type.equals("Gmail")))));
  }

  private static ServiceSettings service(IniValues values, boolean gmail) {
    Optional<Boolean> ssl = ssl(values, gmail);
    Channel channel = throughCommand(values) ? Channel.UNKNOWN : channel(values, ssl);
    return new ServiceSettings(
        MailService.IMAP,
        host(values, gmail),
        port(values, ssl),
        channel,
        check(values, channel),
        signIn(values),
        values.label(FLAGS, "ssl", "starttls"),
        values
            .section()
            .lines(
                "remotehost",
                "remoteport",
                "ssl",
                "starttls",
                "sslcacertfile",
                "cert_fingerprint",
                "auth_mechanisms"));
  }

  /** On unless switched off; at Google in all versions, elsewhere since 7.0. */
  private static Optional<Boolean> ssl(IniValues values, boolean gmail) {
    if (!values.section().has("ssl") && !gmail) {
      values.notes().add(new DefaultOfNewerVersions("ssl", "OfflineIMAP 7"));
    }
    return values.flag("ssl", true);
  }

  /** STARTTLS is on unless switched off, and used where the server offers it: never required. */
  private static Channel channel(IniValues values, Optional<Boolean> ssl) {
    if (ssl.isEmpty() || ssl.get()) {
      return ssl.isEmpty() ? Channel.UNKNOWN : Channel.IMPLICIT;
    }
    return values
        .flag("starttls", true)
        .map(used -> used ? Channel.IF_AVAILABLE : Channel.NONE)
        .orElse(Channel.UNKNOWN);
  }

  private static boolean throughCommand(IniValues values) {
    boolean found = false;
    for (String key : List.of("transporttunnel", "preauthtunnel")) {
      Optional<Setting> tunnel = values.section().find(key);
      tunnel.ifPresent(
          setting -> values.notes().add(new ConnectionThroughCommand(setting.line(), key)));
      found |= tunnel.isPresent();
    }
    return found;
  }

  private static Optional<String> host(IniValues values, boolean gmail) {
    Optional<Setting> command = values.section().find("remotehosteval");
    if (command.isPresent()) {
      values.notes().add(new CommandNotRun(command.get().line(), "remotehosteval"));
      return Optional.empty();
    }
    return gmail && !values.section().has("remotehost")
        ? Optional.of("imap.gmail.com")
        : values.host("remotehost");
  }

  private static Optional<Integer> port(IniValues values, Optional<Boolean> ssl) {
    Optional<Setting> command = values.section().find("remoteporteval");
    if (command.isPresent()) {
      values.notes().add(new CommandNotRun(command.get().line(), "remoteporteval"));
      return Optional.empty();
    }
    return values.section().has("remoteport")
        ? values.port("remoteport")
        : ssl.map(implicit -> implicit ? 993 : 143);
  }

  /**
   * Certificate file and fingerprint count for the first octet's TLS alone, and both must agree.
   */
  private static CertificateCheck check(IniValues values, Channel channel) {
    Ini.Section section = values.section();
    if (channel == Channel.UNKNOWN || channel == Channel.NONE) {
      return CertificateCheck.UNKNOWN;
    }
    if (channel != Channel.IMPLICIT) {
      values.notes().add(new StarttlsNeverChecked(section.line()));
      return CertificateCheck.OFF;
    }
    if (!section.text("sslcacertfile").isEmpty()) {
      return CertificateCheck.FULL;
    }
    if (!section.text("cert_fingerprint").isEmpty()) {
      return CertificateCheck.PINNED;
    }
    values.notes().add(new MeaningNotVerified(section.line(), "sslcacertfile"));
    values.notes().add(new NewerVersionsRefuse(section.line(), "sslcacertfile"));
    return CertificateCheck.OFF;
  }

  private static SignIn signIn(IniValues values) {
    Optional<Setting> list = values.section().find("auth_mechanisms");
    SignIn signIn =
        list.map(found -> SaslNames.of(Arrays.asList(found.value().split("[,\\s]+"))))
            .orElse(SignIn.ANY);
    if (signIn == SignIn.UNKNOWN) {
      list.ifPresent(found -> values.notes().notUnderstood(found.line(), found.key()));
    }
    return signIn;
  }
}
