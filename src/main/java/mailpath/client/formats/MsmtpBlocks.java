package mailpath.client.formats;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mailpath.client.formats.RcNote.CommandNotRun;

/**
 * The accounts of an {@code .msmtprc}, each with what it takes from defaults and other accounts.
 */
final class MsmtpBlocks {
  private static final Set<String> WANTED =
      Set.of(
          "host",
          "port",
          "protocol",
          "socket",
          "auth",
          "from",
          "user",
          MsmtpFormat.TLS,
          MsmtpFormat.STARTTLS,
          MsmtpFormat.CHECK,
          MsmtpFormat.FINGERPRINT,
          "tls_host_override");

  /** Old names that the program still takes. */
  private static final Map<String, String> SWITCHED_OFF =
      Map.of("tls_nostarttls", MsmtpFormat.STARTTLS, "tls_nocertcheck", MsmtpFormat.CHECK);

  private MsmtpBlocks() {}

  static Collection<RcBlock> of(List<String> lines, Notes notes) {
    Map<String, RcBlock> blocks = new LinkedHashMap<>();
    RcBlock defaults = new RcBlock("defaults", 1);
    RcBlock now = new RcBlock("", 1);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.length() > TextFormat.LINE) {
        notes.lineUnread(i + 1);
        now.forget();
      } else if (line.equals("defaults")) {
        now = defaults;
      } else if (line.startsWith("account ") || line.startsWith("account\t")) {
        now = begin(line.substring("account".length()), i + 1, defaults, blocks, notes);
        blocks.putIfAbsent(now.name(), now);
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        setting(line, i + 1, now, notes);
      }
    }
    return blocks.values();
  }

  /** {@code account name : base, base}: defaults first, then each base. */
  private static RcBlock begin(
      String text, int number, RcBlock defaults, Map<String, RcBlock> blocks, Notes notes) {
    int colon = text.indexOf(':');
    RcBlock block = new RcBlock(unquoted(colon < 0 ? text : text.substring(0, colon)), number);
    block.take(defaults);
    if (colon >= 0) {
      for (String base : text.substring(colon + 1).split(",")) {
        RcBlock found = blocks.get(unquoted(base));
        if (found == null) {
          notes.notUnderstood(number, "account");
          block.forget();
        } else {
          block.take(found);
        }
      }
    }
    return block;
  }

  private static void setting(String line, int number, RcBlock block, Notes notes) {
    String[] parts = line.split("[ \\t]+", 2);
    String key = parts[0];
    String value = parts.length > 1 ? unquoted(parts[1]) : "";
    if (key.equals("eval")) {
      notes.add(new CommandNotRun(number, "eval"));
      block.forget();
    } else if (Secrets.isSecret(key)) {
      notes.secret();
    } else if (SWITCHED_OFF.containsKey(key)) {
      block.put(SWITCHED_OFF.get(key), "off", number);
    } else if (WANTED.contains(key)) {
      block.put(key, value, number);
    }
  }

  private static String unquoted(String text) {
    String bare = text.strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
