package mailpath.client.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mailpath.client.AccountSettings;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;

/**
 * An account of Outlook, of a .prf file or of the registry: both name their values alike, but for
 * blanks: {@code IMAPUseSSL} and {@code IMAP Use SSL}.
 */
final class OutlookAccount {
  /** As in .prf files; the registry has Email for EmailAddress and User for UserName. */
  static final Set<String> WANTED = wanted();

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final int line;

  /**
   * @param line where it begins
   */
  OutlookAccount(int line) {
    this.line = line;
  }

  /** Keeps what is wanted, whatever the case and blanks of its key. */
  void put(Setting setting) {
    settings.put(plain(setting.key()), setting);
  }

  static boolean isWanted(String key) {
    return WANTED.stream().anyMatch(wanted -> plain(wanted).equals(plain(key)));
  }

  Optional<Setting> get(String key) {
    return Optional.ofNullable(settings.get(plain(key)));
  }

  int line() {
    return line;
  }

  /**
   * @param incoming empty where it fetches no mail over IMAP or POP3
   */
  Optional<AccountSettings> settings(Optional<MailService> incoming, Notes notes) {
    OutlookServers servers = new OutlookServers(this, notes);
    List<ServiceSettings> services = new ArrayList<>();
    incoming.ifPresent(service -> services.add(servers.incoming(service)));
    if (get("SMTPServer").isPresent()) {
      services.add(servers.outgoing(incoming));
    }
    return services.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccountSettings(name(), domain(), services));
  }

  private String name() {
    return Personal.accountName(
        text("AccountName"),
        text("IMAPUserName"),
        text("POP3UserName"),
        text("SMTPUserName"),
        text("IMAPUser"),
        text("POP3User"),
        text("SMTPUser"),
        text("EmailAddress"),
        text("Email"));
  }

  private Optional<String> domain() {
    return Personal.domain(text("EmailAddress")).or(() -> Personal.domain(text("Email")));
  }

  private String text(String key) {
    return get(key).map(Setting::value).orElse("");
  }

  private static String plain(String key) {
    return key.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static Set<String> wanted() {
    Set<String> keys = new TreeSet<>(Set.of("AccountName", "EmailAddress", "Email"));
    for (String protocol : List.of("IMAP", "POP3", "SMTP")) {
      for (String value :
          List.of("Server", "Port", "UseSSL", "SecureConnection", "UseSPA", "UserName", "User")) {
        keys.add(protocol + value);
      }
    }
    keys.add("SMTPUseAuth");
    keys.add("SMTPAuthMethod");
    return Set.copyOf(keys);
  }
}
