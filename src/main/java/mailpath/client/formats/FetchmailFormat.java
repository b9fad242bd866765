package mailpath.client.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FetchmailEntries.Entry;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.DefaultOfNewerVersions;
import mailpath.client.formats.RcNote.NameNotCompared;
import mailpath.client.formats.RcNote.ProtocolsTried;

/** fetchmail, {@code .fetchmailrc}. */
public final class FetchmailFormat implements TextFormat {
  private static final String PROTO = "sslproto";
  private static final String CHECK = "sslcertck";
  private static final String FINGERPRINT = "sslfingerprint";
  private static final String SINCE = "fetchmail 6.4";

  private static final Map<String, List<MailService>> PROTOCOLS =
      Map.of(
          "auto", List.of(MailService.IMAP, MailService.POP3),
          "imap", List.of(MailService.IMAP),
          "pop3", List.of(MailService.POP3),
          "sdps", List.of(MailService.POP3),
          "apop", List.of(MailService.POP3),
          "kpop", List.of(MailService.POP3));

  private static final Map<String, Integer> PORTS =
      Map.of("imap", 143, "imap2", 143, "imaps", 993, "pop3", 110, "pop3s", 995);

  private static final Map<String, SignIn> SIGN_IN =
      Map.ofEntries(
          Map.entry("any", SignIn.ANY),
          Map.entry("password", SignIn.ANY),
          Map.entry("cram-md5", SignIn.CHALLENGE),
          Map.entry("ntlm", SignIn.NTLM),
          Map.entry("gssapi", SignIn.GSSAPI),
          Map.entry("kerberos", SignIn.GSSAPI),
          Map.entry("kerberos_v4", SignIn.GSSAPI),
          Map.entry("kerberos_v5", SignIn.GSSAPI),
          Map.entry("external", SignIn.CLIENT_CERTIFICATE),
          Map.entry("ssh", SignIn.NONE));

  /** Every other value counts as {@code auto}. */
  private static final Set<String> PROTO_VALUES =
      Set.of(
          "auto", "ssl23", "ssl3", "ssl3+", "tls1", "tls1+", "tls1.1", "tls1.1+", "tls1.2",
          "tls1.2+", "tls1.3", "tls1.3+");

  private static final Pattern NAME = Pattern.compile("\\.?fetchmailrc.*");
  private static final Pattern ENTRY = Pattern.compile("[ \\t]*(poll|skip|server)[ \\t]+\\S");
  private static final Pattern OPTION = Pattern.compile("\\b(proto|user)");

  @Override
  public ClientProgram program() {
    return ClientProgram.FETCHMAIL;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return NAME.matcher(name).matches() || hasEntry(beginning);
  }

  /** Options follow on the line of a server or on indented ones. */
  private static boolean hasEntry(String text) {
    boolean within = false;
    for (String line : SettingsText.linesOneByOne(text)) {
      within =
          ENTRY.matcher(line).lookingAt()
              || within && (line.startsWith(" ") || line.startsWith("\t"));
      if (within && OPTION.matcher(line).find()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    return FetchmailEntries.of(FetchmailTokens.of(lines, notes), notes).stream()
        .flatMap(entry -> account(entry, notes).stream())
        .toList();
  }

  private static Optional<AccountSettings> account(Entry entry, Notes notes) {
    RcBlock server = entry.server();
    List<MailService> kinds = kinds(server, notes);
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    Map<Object, ServiceSettings> services = new LinkedHashMap<>();
    for (RcBlock user : entry.users()) {
      for (MailService kind : kinds) {
        ServiceSettings found = service(kind, server, user, notes);
        services.putIfAbsent(List.of(kind, found.channel(), found.check(), found.label()), found);
      }
    }
    return Optional.of(
        new AccountSettings(
            Personal.accountName(
                server.name(),
                entry.users().stream().map(user -> user.text("user")).toArray(String[]::new)),
            entry.users().stream()
                .flatMap(user -> Personal.domain(user.text("user")).stream())
                .findFirst(),
            List.copyOf(services.values())));
  }

  private static List<MailService> kinds(RcBlock server, Notes notes) {
    String protocol = protocol(server);
    List<MailService> kinds = PROTOCOLS.getOrDefault(protocol, List.of());
    if (kinds.isEmpty()) {
      notes.add(new AccountKindNotRead(server.line()));
    } else if (kinds.size() > 1) {
      notes.add(new ProtocolsTried(server.line()));
    }
    return kinds;
  }

  private static String protocol(RcBlock server) {
    return server.find("protocol").map(Setting::value).orElse("auto").toLowerCase(Locale.ROOT);
  }

  private static ServiceSettings service(
      MailService kind, RcBlock server, RcBlock user, Notes notes) {
    Channel channel = channel(server, user, notes);
    user.find("preconnect")
        .ifPresent(found -> notes.add(new CommandNotRun(found.line(), found.key())));
    return new ServiceSettings(
        kind,
        host(server, notes),
        port(kind, server, channel, notes),
        channel,
        check(user, notes),
        signIn(server, notes),
        label(user),
        Stream.of(
                List.of(server.line()),
                server.lines(List.of("via", "protocol", "service", "auth", "plugin")),
                user.lines(List.of("ssl", PROTO, CHECK, FINGERPRINT)))
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList());
  }

  private static Optional<String> host(RcBlock server, Notes notes) {
    return new Values(notes)
        .host(server.find("via").orElse(new Setting("poll", server.name(), server.line())));
  }

  private static Optional<Integer> port(
      MailService kind, RcBlock server, Channel channel, Notes notes) {
    Optional<Setting> written = server.find("service");
    if (written.isPresent()) {
      Optional<Integer> port =
          Optional.ofNullable(PORTS.get(written.get().value()))
              .or(() -> Values.portText(written.get().value()));
      if (port.isEmpty()) {
        notes.notUnderstood(written.get().line(), "service");
      }
      return port;
    }
    return protocol(server).equals("kpop") ? Optional.of(1109) : Values.usualPort(kind, channel);
  }

  /**
   * An empty {@code sslproto} switches STARTTLS off whatever else is asked for; without one, each
   * of the two checks of the certificate demands TLS.
   */
  private static Channel channel(RcBlock server, RcBlock user, Notes notes) {
    if (server.has("plugin")) {
      server
          .find("plugin")
          .ifPresent(found -> notes.add(new ConnectionThroughCommand(found.line(), "plugin")));
      return Channel.UNKNOWN;
    }
    if (user.text("ssl").equals("yes")) {
      return Channel.IMPLICIT;
    }
    if (user.has(PROTO)) {
      return user.text(PROTO).isEmpty() ? Channel.NONE : Channel.REQUIRED;
    }
    if (user.text(CHECK).equals("no")) {
      return user.has(FINGERPRINT) ? Channel.REQUIRED : Channel.IF_AVAILABLE;
    }
    noteDefault(user, notes);
    return Channel.REQUIRED;
  }

  private static void noteDefault(RcBlock user, Notes notes) {
    if (!user.has(CHECK)) {
      notes.add(new DefaultOfNewerVersions(CHECK, SINCE));
    }
  }

  /** Where both are asked for, both must hold. */
  private static CertificateCheck check(RcBlock user, Notes notes) {
    Optional<Setting> otherName = user.find("sslcommonname");
    otherName.ifPresent(found -> notes.add(new NameNotCompared(found.line(), found.key())));
    CertificateCheck checked =
        otherName.isPresent() ? CertificateCheck.UNKNOWN : CertificateCheck.FULL;
    boolean pinned = user.has(FINGERPRINT);
    return switch (user.text(CHECK)) {
      case "yes" -> checked;
      case "no" -> pinned ? CertificateCheck.PINNED : CertificateCheck.OFF;
      default -> {
        noteDefault(user, notes);
        yield pinned ? CertificateCheck.PINNED : checked;
      }
    };
  }

  private static SignIn signIn(RcBlock server, Notes notes) {
    SignIn byProtocol =
        switch (protocol(server)) {
          case "apop" -> SignIn.CHALLENGE;
          case "kpop" -> SignIn.GSSAPI;
          default -> SignIn.ANY;
        };
    return server
        .find("auth")
        .map(found -> new Values(notes).meaning(found, SIGN_IN, SignIn.UNKNOWN))
        .orElse(byProtocol);
  }

  private static OwnLabel label(RcBlock user) {
    List<String> parts = new ArrayList<>();
    for (String key : List.of("ssl", CHECK, FINGERPRINT)) {
      user.find(key).ifPresent(found -> parts.add(found.value().equals("no") ? "no " + key : key));
    }
    user.find(PROTO).map(Setting::value).map(FetchmailFormat::protoLabel).ifPresent(parts::add);
    return OwnLabel.ofFile(String.join(", ", parts));
  }

  private static String protoLabel(String value) {
    boolean known = PROTO_VALUES.contains(value.toLowerCase(Locale.ROOT));
    return PROTO + (value.isEmpty() ? " ''" : known ? " " + value : "");
  }
}
