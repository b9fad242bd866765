package mailpath.client.formats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;

/** Those preferences of Thunderbird that say how mail is fetched and sent; no others are kept. */
final class Prefs {
  private static final String ID = "([A-Za-z]{1,12}[0-9]{0,10})";

  static final Pattern WANTED =
      Pattern.compile(
          "mail\\.(?:accountmanager\\.accounts|smtpservers|smtp\\.defaultserver"
              + "|account\\."
              + ID
              + "\\.(?:server|identities)"
              + "|identity\\."
              + ID
              + "\\.(?:smtpServer|useremail)"
              + "|server\\."
              + ID
              + "\\.(?:type|hostname|port|socketType|isSecure|authMethod|name|userName)"
              + "|smtpserver\\."
              + ID
              + "\\.(?:type|hostname|port|try_ssl|authMethod|description|username))");

  /** Keys whose value is a number, true or false. */
  private static final Pattern BARE =
      Pattern.compile(".*\\.(?:port|socketType|isSecure|authMethod|try_ssl)");

  private static final int MOST = 20_000;

  private final Map<String, Setting> kept = new LinkedHashMap<>();
  private boolean incomplete;

  /** A later line wins over an earlier one, as in the program. */
  void put(String key, PrefsCursor.Value value, int line) throws FormatRefused {
    if (!WANTED.matcher(key).matches()) {
      return;
    }
    if (kept.size() == MOST) {
      throw new FormatRefused(line, new SettingsBeyondLimit());
    }
    boolean fits = value.quoted() != BARE.matcher(key).matches();
    kept.put(key, new Setting(key, fits ? value.text() : "", line));
  }

  /** A line could not be read, so that what is absent may have stood there. */
  void incomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  Optional<Setting> get(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  /** Empty where it is absent. */
  String text(String key) {
    return get(key).map(Setting::value).orElse("");
  }

  /** A list with commas, each entry once; entries that could not be ids are passed over. */
  List<String> ids(String key) {
    return Arrays.stream(text(key).split(","))
        .map(String::strip)
        .filter(id -> id.matches(ID))
        .distinct()
        .toList();
  }

  /** Every id of a branch such as {@code server}, in the order of the file; not the defaults. */
  Set<String> idsOf(String branch) {
    Pattern form = Pattern.compile("mail\\." + branch + "\\." + ID + "\\..*");
    Set<String> ids = new LinkedHashSet<>();
    for (String key : kept.keySet()) {
      Matcher matcher = form.matcher(key);
      if (matcher.matches() && !matcher.group(1).equals("default")) {
        ids.add(matcher.group(1));
      }
    }
    return ids;
  }
}
