package mailpath.client.formats;

import java.util.List;
import java.util.Optional;
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
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.NameNotCompared;

/** msmtp, {@code .msmtprc}: {@code defaults} and {@code account} blocks. */
public final class MsmtpFormat implements TextFormat {
  static final String TLS = "tls";
  static final String STARTTLS = "tls_starttls";
  static final String CHECK = "tls_certcheck";
  static final String FINGERPRINT = "tls_fingerprint";

  private static final Pattern NAME = Pattern.compile("\\.?msmtprc.*");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^[ \\t]*(account[ \\t]+\\S|defaults[ \\t]*\\r?$)");
  private static final Pattern SETTING =
      Pattern.compile("(?m)^[ \\t]*(host|tls|auth|from|tls_starttls)([ \\t]|\\r?$)");

  @Override
  public ClientProgram program() {
    return ClientProgram.MSMTP;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return NAME.matcher(name).matches()
        || BLOCK.matcher(beginning).find() && SETTING.matcher(beginning).find();
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    return MsmtpBlocks.of(lines, notes).stream()
        .flatMap(block -> account(block, notes).stream())
        .toList();
  }

  private static Optional<AccountSettings> account(RcBlock block, Notes notes) {
    if (block.text("protocol").equals("lmtp")) {
      notes.add(new AccountKindNotRead(block.line()));
      return Optional.empty();
    }
    return Optional.of(
        new AccountSettings(
            Personal.accountName(block.name(), block.text("user"), block.text("from")),
            Personal.domain(block.text("from")).filter(domain -> domain.indexOf('*') < 0),
            List.of(service(block, notes))));
  }

  private static ServiceSettings service(RcBlock block, Notes notes) {
    Channel channel = channel(block, notes);
    return new ServiceSettings(
        MailService.SUBMISSION,
        host(block, notes),
        port(block, channel, notes),
        channel,
        check(block, notes),
        signIn(block, notes),
        label(block),
        block.lines(List.of("host", "port", TLS, STARTTLS, CHECK, FINGERPRINT, "auth")));
  }

  private static Optional<String> host(RcBlock block, Notes notes) {
    Optional<Setting> host = block.find("host");
    if (host.isEmpty()) {
      notes.missing(block.line(), "host");
    }
    return host.flatMap(new Values(notes)::host);
  }

  private static Optional<Integer> port(RcBlock block, Channel channel, Notes notes) {
    if (block.has("port")) {
      return block.find("port").flatMap(new Values(notes)::port);
    }
    return switch (channel) {
      case IMPLICIT -> Optional.of(465);
      case NONE, REQUIRED -> block.isOpen("port") ? Optional.empty() : Optional.of(25);
      case IF_AVAILABLE, UNKNOWN -> Optional.empty();
    };
  }

  private static Channel channel(RcBlock block, Notes notes) {
    if (block.find("socket").filter(found -> !found.value().isEmpty()).isPresent()) {
      block
          .find("socket")
          .ifPresent(found -> notes.add(new ConnectionThroughCommand(found.line(), "socket")));
      return Channel.UNKNOWN;
    }
    Optional<Boolean> tls = flag(block, TLS, false, notes);
    if (tls.isEmpty() || !tls.get()) {
      return tls.isEmpty() ? Channel.UNKNOWN : Channel.NONE;
    }
    return flag(block, STARTTLS, true, notes)
        .map(starttls -> starttls ? Channel.REQUIRED : Channel.IMPLICIT)
        .orElse(Channel.UNKNOWN);
  }

  /** Nothing behind the key means on; only the two words in small letters are taken. */
  private static Optional<Boolean> flag(RcBlock block, String key, boolean absent, Notes notes) {
    Optional<Setting> setting = block.find(key);
    if (setting.isEmpty()) {
      return block.isOpen(key) ? Optional.empty() : Optional.of(absent);
    }
    return switch (setting.get().value()) {
      case "", "on" -> Optional.of(true);
      case "off" -> Optional.of(false);
      default -> {
        notes.notUnderstood(setting.get().line(), key);
        yield Optional.empty();
      }
    };
  }

  /** A fingerprint overrides the list of authorities, no check overrides both. */
  private static CertificateCheck check(RcBlock block, Notes notes) {
    Optional<Setting> otherName =
        block.find("tls_host_override").filter(found -> !found.value().isEmpty());
    otherName.ifPresent(found -> notes.add(new NameNotCompared(found.line(), found.key())));
    Optional<Boolean> checked = flag(block, CHECK, true, notes);
    if (checked.isEmpty() || !checked.get()) {
      return checked.isEmpty() ? CertificateCheck.UNKNOWN : CertificateCheck.OFF;
    }
    if (!block.text(FINGERPRINT).isEmpty()) {
      return CertificateCheck.PINNED;
    }
    return block.isOpen(FINGERPRINT) || otherName.isPresent()
        ? CertificateCheck.UNKNOWN
        : CertificateCheck.FULL;
  }

  /** It chooses no method that shows the password unless TLS is on. */
  private static SignIn signIn(RcBlock block, Notes notes) {
    if (!block.has("auth")) {
      return block.isOpen("auth") ? SignIn.UNKNOWN : SignIn.NONE;
    }
    String method = block.text("auth");
    SignIn signIn =
        switch (method) {
          case "off" -> SignIn.NONE;
          case "", "on" -> SignIn.ANY_SECURE;
          default -> SaslNames.one(method);
        };
    if (signIn == SignIn.UNKNOWN) {
      block.find("auth").ifPresent(found -> notes.notUnderstood(found.line(), "auth"));
    }
    return signIn;
  }

  private static OwnLabel label(RcBlock block) {
    StringBuilder label = new StringBuilder(TLS + state(block, TLS, "off"));
    if (block.has(STARTTLS)) {
      label.append(", ").append(STARTTLS).append(state(block, STARTTLS, ""));
    }
    return OwnLabel.ofFile(label.toString());
  }

  private static String state(RcBlock block, String key, String absent) {
    return switch (block.find(key).map(Setting::value).orElse(absent)) {
      case "on" -> " on";
      case "off" -> block.isOpen(key) ? "" : " off";
      default -> "";
    };
  }
}
