package mailpath.client.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import mailpath.client.SaslNames;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.ExceptionsNotRead;
import mailpath.client.formats.RcNote.FileNotFollowed;
import mailpath.client.formats.RcNote.MeaningNotVerified;

/** mbsync (isync), {@code .mbsyncrc}: sections that end at an empty line. */
public final class MbsyncFormat implements TextFormat {
  private static final String TYPE = "SSLType";
  private static final String NEW_TYPE = "TLSType";
  private static final String FILE = "CertificateFile";

  private static final Map<String, Channel> CHANNELS =
      Map.of("none", Channel.NONE, "starttls", Channel.REQUIRED, "imaps", Channel.IMPLICIT);

  private static final Set<String> SECTIONS = Set.of("imapaccount", "imapstore");
  private static final Set<String> OTHER_SECTIONS = Set.of("maildirstore", "channel", "group");

  /** By their small letters, because the program takes any. */
  private static final Map<String, String> WANTED =
      Map.ofEntries(
          Map.entry("host", "Host"),
          Map.entry("port", "Port"),
          Map.entry("user", "User"),
          Map.entry("account", "Account"),
          Map.entry("ssltype", TYPE),
          Map.entry("tlstype", NEW_TYPE),
          Map.entry("requiressl", "RequireSSL"),
          Map.entry("useimaps", "UseIMAPS"),
          Map.entry("tunnel", "Tunnel"),
          Map.entry("authmechs", "AuthMechs"),
          Map.entry("authmech", "AuthMechs"),
          Map.entry("certificatefile", FILE));

  /** Lists of authorities that systems bring; no exceptions for single servers are in them. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/ssl/cert.pem",
          "/etc/ssl/ca-bundle.pem",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/usr/local/etc/openssl/cert.pem",
          "/opt/homebrew/etc/openssl/cert.pem");

  private static final Pattern CONTENT =
      Pattern.compile("(?mi)^[ \\t]*(imapaccount|imapstore)[ \\t]+\\S");

  @Override
  public ClientProgram program() {
    return ClientProgram.MBSYNC;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return CONTENT.matcher(beginning).find();
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    return blocks(lines, notes).stream()
        .filter(block -> !block.has("Account"))
        .map(block -> account(block, notes))
        .toList();
  }

  private static Collection<RcBlock> blocks(List<String> lines, Notes notes) {
    List<RcBlock> blocks = new ArrayList<>();
    RcBlock now = new RcBlock("", 1);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.length() > LINE) {
        notes.lineUnread(i + 1);
        now.forget();
      } else if (line.isEmpty()) {
        now = new RcBlock("", i + 1);
      } else if (line.charAt(0) != '#') {
        String[] parts = line.split("\\s+", 2);
        String key = parts[0].toLowerCase(Locale.ROOT);
        String value = parts.length > 1 ? parts[1] : "";
        if (SECTIONS.contains(key)) {
          now = new RcBlock(firstWord(value), i + 1);
          blocks.add(now);
        } else if (OTHER_SECTIONS.contains(key)) {
          now = new RcBlock("", i + 1);
        } else {
          setting(key, value, i + 1, now, notes);
        }
      }
    }
    return blocks;
  }

  private static void setting(String key, String value, int number, RcBlock block, Notes notes) {
    String known = WANTED.get(key);
    if (key.equals("include")) {
      notes.add(new FileNotFollowed(number, "Include"));
      block.forget();
    } else if (key.equals("includecmd") || key.equals("eval")) {
      notes.add(new CommandNotRun(number, key.equals("eval") ? "Eval" : "IncludeCmd"));
      block.forget();
    } else if (known != null) {
      boolean list = known.equals("AuthMechs");
      block.put(known, list ? block.text(known) + " " + value : firstWord(value), number);
    } else if (Secrets.isSecret(key) && !value.isEmpty()) {
      notes.secret();
    }
  }

  /** The argument, out of its quotes. */
  private static String firstWord(String text) {
    String bare = text.strip();
    if (!bare.startsWith("\"")) {
      return bare.split("\\s+", 2)[0];
    }
    StringBuilder word = new StringBuilder();
    for (int i = 1; i < bare.length() && bare.charAt(i) != '"'; i++) {
      i += bare.charAt(i) == '\\' && i + 1 < bare.length() ? 1 : 0;
      word.append(bare.charAt(i));
    }
    return word.toString();
  }

  private static AccountSettings account(RcBlock block, Notes notes) {
    Channel channel = channel(block, notes);
    ServiceSettings imap =
        new ServiceSettings(
            MailService.IMAP,
            host(block, notes),
            port(block, channel, notes),
            channel,
            check(block, notes),
            signIn(block, notes),
            label(block),
            block.lines(List.of("Host", "Port", TYPE, NEW_TYPE, "Tunnel", "AuthMechs", FILE)));
    return new AccountSettings(
        Personal.accountName(block.name(), block.text("User")),
        Personal.domain(block.text("User")),
        List.of(imap));
  }

  /** Behind a command there need be none. */
  private static Optional<String> host(RcBlock block, Notes notes) {
    if (!block.has("Host") && !block.has("Tunnel")) {
      notes.missing(block.line(), "Host");
    }
    return block.find("Host").flatMap(new Values(notes)::host);
  }

  private static Optional<Integer> port(RcBlock block, Channel channel, Notes notes) {
    return block.has("Port")
        ? block.find("Port").flatMap(new Values(notes)::port)
        : Optional.of(channel)
            .filter(known -> !block.has("Tunnel") && !block.isOpen("Port"))
            .flatMap(known -> Values.usualPort(MailService.IMAP, known));
  }

  /** STARTTLS, and required, unless something else is said; nothing of its own in a tunnel. */
  private static Channel channel(RcBlock block, Notes notes) {
    block
        .find(NEW_TYPE)
        .ifPresent(found -> notes.add(new MeaningNotVerified(found.line(), NEW_TYPE)));
    Optional<Setting> type = block.find(NEW_TYPE).or(() -> block.find(TYPE));
    Channel written =
        type.map(
                found ->
                    new Values(notes)
                        .meaning(
                            new Setting(
                                found.key(), found.value().toLowerCase(Locale.ROOT), found.line()),
                            CHANNELS,
                            Channel.UNKNOWN))
            .orElseGet(() -> withoutType(block, notes));
    boolean bare = type.isEmpty() || written == Channel.NONE;
    if (block.has("Tunnel") && bare) {
      block
          .find("Tunnel")
          .ifPresent(found -> notes.add(new ConnectionThroughCommand(found.line(), "Tunnel")));
      return Channel.UNKNOWN;
    }
    return written;
  }

  /** Settings of versions before 1.2 mean something that today's manual does not tell. */
  private static Channel withoutType(RcBlock block, Notes notes) {
    for (String old : List.of("RequireSSL", "UseIMAPS")) {
      if (block.has(old)) {
        block.find(old).ifPresent(found -> notes.notUnderstood(found.line(), old));
        return Channel.UNKNOWN;
      }
    }
    return block.isOpen(TYPE) ? Channel.UNKNOWN : Channel.REQUIRED;
  }

  /** A file of its own may hold certificates of servers, which are then taken whatever they say. */
  private static CertificateCheck check(RcBlock block, Notes notes) {
    Optional<Setting> file = block.find(FILE);
    if (file.isEmpty()) {
      return block.isOpen(FILE) ? CertificateCheck.UNKNOWN : CertificateCheck.FULL;
    }
    if (OF_THE_SYSTEM.contains(file.get().value())) {
      return CertificateCheck.FULL;
    }
    notes.add(new ExceptionsNotRead(file.get().line(), FILE));
    return CertificateCheck.UNKNOWN;
  }

  /** Without a list it takes what is safe enough for the channel. */
  private static SignIn signIn(RcBlock block, Notes notes) {
    Optional<Setting> list = block.find("AuthMechs");
    if (list.isEmpty()) {
      return block.isOpen("AuthMechs") ? SignIn.UNKNOWN : SignIn.ANY_SECURE;
    }
    List<String> names = List.of(list.get().value().replace("\"", " ").strip().split("\\s+"));
    SignIn signIn = names.equals(List.of("*")) ? SignIn.ANY_SECURE : SaslNames.of(names);
    if (signIn == SignIn.UNKNOWN) {
      notes.notUnderstood(list.get().line(), "AuthMechs");
    }
    return signIn;
  }

  private static OwnLabel label(RcBlock block) {
    String key = block.has(NEW_TYPE) ? NEW_TYPE : TYPE;
    String value = block.text(key);
    boolean known = CHANNELS.containsKey(value.toLowerCase(Locale.ROOT));
    return OwnLabel.ofFile(known ? key + " " + value : key);
  }
}
