package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mailpath.client.formats.FetchmailTokens.Token;

/**
 * The entries of a {@code .fetchmailrc}: {@code defaults}, then servers with their options, each
 * with users and theirs. Keywords are in small letters; what follows a keyword that takes a value
 * is that value, whatever it is.
 */
final class FetchmailEntries {
  /**
   * One server.
   *
   * @param users at least one, with the options of each
   */
  record Entry(RcBlock server, List<RcBlock> users) {}

  /** Kept, under the name that the manual uses. */
  private static final Map<String, String> SERVER =
      Map.of(
          "via", "via",
          "proto", "protocol",
          "protocol", "protocol",
          "port", "service",
          "service", "service",
          "auth", "auth",
          "authenticate", "auth",
          "plugin", "plugin");

  private static final Map<String, String> USER =
      Map.of(
          "user", "user",
          "username", "user",
          "sslproto", "sslproto",
          "sslfingerprint", "sslfingerprint",
          "sslcommonname", "sslcommonname",
          "preconnect", "preconnect");

  private static final Set<String> FLAGS = Set.of("ssl", "sslcertck");

  /** Their values are gone past. */
  private static final Set<String> DROPPED =
      Set.of(
          "pass",
          "password",
          "esmtpname",
          "esmtppassword",
          "sslcert",
          "sslkey",
          "sslcertfile",
          "sslcertpath",
          "is",
          "to",
          "aka",
          "local",
          "localdomains",
          "timeout",
          "envelope",
          "qvirtual",
          "interface",
          "monitor",
          "plugout",
          "interval",
          "principal",
          "folder",
          "smtphost",
          "fetchdomains",
          "smtpaddress",
          "smtpname",
          "antispam",
          "mda",
          "bsmtp",
          "postconnect",
          "limit",
          "warnings",
          "batchlimit",
          "fetchlimit",
          "fetchsizelimit",
          "fastuidl",
          "expunge",
          "properties",
          "bad-header");

  private static final Set<String> BEGINNINGS = Set.of("poll", "server", "skip", "defaults", "set");

  private final List<Token> tokens;
  private final Notes notes;
  private final List<Entry> entries = new ArrayList<>();
  private Entry defaults = empty("defaults", 1);
  private Entry now = empty("", 1);
  private int at;

  private FetchmailEntries(List<Token> tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
  }

  /** With what they take from {@code defaults}. */
  static List<Entry> of(List<Token> tokens, Notes notes) {
    FetchmailEntries reader = new FetchmailEntries(tokens, notes);
    while (reader.at < tokens.size()) {
      reader.next(tokens.get(reader.at++));
    }
    return reader.entries.stream().map(reader::withDefaults).toList();
  }

  private static Entry empty(String name, int line) {
    return new Entry(new RcBlock(name, line), new ArrayList<>());
  }

  private void next(Token token) {
    String word = token.quoted() ? "" : token.text();
    if (BEGINNINGS.contains(word)) {
      begin(token);
    } else if (word.equals("no")) {
      keep(value(), "no", token.line());
    } else if (FLAGS.contains(word)) {
      keep(word, "yes", token.line());
    } else if (SERVER.containsKey(word)) {
      now.server().put(SERVER.get(word), value(), token.line());
    } else if (USER.containsKey(word)) {
      option(USER.get(word), value(), token.line());
    } else if (DROPPED.contains(word)) {
      drop(word);
    }
  }

  private void begin(Token token) {
    switch (token.text()) {
      case "defaults" -> {
        defaults = empty("defaults", token.line());
        now = defaults;
      }
      case "set" -> now = empty("", token.line());
      default -> {
        now = empty(value(), token.line());
        if (entries.size() <= TextFormat.MOST_ACCOUNTS) {
          entries.add(now);
        }
      }
    }
  }

  private String value() {
    return at < tokens.size() ? tokens.get(at++).text() : "";
  }

  private void drop(String word) {
    String value = value();
    if (Secrets.isSecret(word) && !value.isEmpty()) {
      notes.secret();
    }
  }

  private void keep(String word, String value, int line) {
    if (FLAGS.contains(word)) {
      user(line).put(word, value, line);
    }
  }

  /** {@code user} begins the options of the next user. */
  private void option(String key, String value, int line) {
    if (key.equals("user") && (now.users().isEmpty() || user(line).has("user"))) {
      now.users().add(new RcBlock("", line));
    }
    user(line).put(key, value, line);
  }

  private RcBlock user(int line) {
    if (now.users().isEmpty()) {
      now.users().add(new RcBlock("", line));
    }
    return now.users().getLast();
  }

  private Entry withDefaults(Entry entry) {
    RcBlock server = new RcBlock(entry.server().name(), entry.server().line());
    server.take(defaults.server());
    server.take(entry.server());
    List<RcBlock> own =
        entry.users().isEmpty() ? List.of(new RcBlock("", entry.server().line())) : entry.users();
    return new Entry(server, own.stream().map(this::withDefaults).toList());
  }

  private RcBlock withDefaults(RcBlock user) {
    RcBlock whole = new RcBlock("", user.line());
    if (!defaults.users().isEmpty()) {
      whole.take(defaults.users().getFirst());
    }
    whole.take(user);
    return whole;
  }
}
