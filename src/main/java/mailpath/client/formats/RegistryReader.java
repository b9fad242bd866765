package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the keys of Outlook's accounts out of an exported registry, line by line. */
final class RegistryReader {
  /** The key of the account manager, the same in every version, and an account by its number. */
  private static final Pattern ACCOUNT =
      Pattern.compile("(?i)\\[HKEY_.*\\\\9375CFF0413111d3B88A00104B2A6676\\\\[0-9a-f]{8}]");

  /** Keys whose value is a number. */
  private static final Pattern NUMBER =
      Pattern.compile(".*(?:Port|Use SSL|Secure Connection|Use SPA|Use Auth|Auth Method)");

  /** Characters of a value; text of 1,000 characters takes 6,000 as UTF-16 in hexadecimal. */
  private static final int VALUE = 8_192;

  private static final int NAME = 40;

  private final Notes notes;
  private final List<OutlookAccount> accounts = new ArrayList<>();
  private @Nullable OutlookAccount account;

  private RegistryReader(Notes notes) {
    this.notes = notes;
  }

  static List<OutlookAccount> accounts(List<String> lines, Notes notes) {
    RegistryReader reader = new RegistryReader(notes);
    for (int i = 1; i < lines.size(); i++) {
      int start = i;
      StringBuilder value = new StringBuilder(lines.get(i).strip());
      while (goesOn(value) && i + 1 < lines.size()) {
        value.setLength(value.length() - 1);
        i++;
        value.append(lines.get(i).strip());
      }
      reader.line(value.toString(), start + 1);
    }
    return reader.accounts;
  }

  /** Only values in hexadecimal go on, and each of their lines ends so. */
  private static boolean goesOn(StringBuilder value) {
    return !value.isEmpty() && value.charAt(value.length() - 1) == '\\' && value.length() < VALUE;
  }

  private void line(String line, int number) {
    if (line.startsWith("[")) {
      account = ACCOUNT.matcher(line).matches() ? new OutlookAccount(number) : null;
      if (account != null && accounts.size() <= TextFormat.MOST_ACCOUNTS) {
        accounts.add(account);
      }
    } else if (account != null && !line.isEmpty() && !line.startsWith(";")) {
      value(account, line, number);
    }
  }

  private void value(OutlookAccount target, String line, int number) {
    int end = line.indexOf("\"=", 1);
    Optional<String> name =
        end < 0 ? Optional.empty() : RegistryText.quoted(line.substring(0, end + 1));
    if (name.isEmpty()) {
      notes.lineUnread(number);
    } else if (Secrets.isSecret(name.get())) {
      notes.secret();
    } else if (name.get().length() <= NAME && OutlookAccount.isWanted(name.get())) {
      String raw = line.substring(end + 2);
      boolean isNumber = NUMBER.matcher(name.get()).matches();
      target.put(
          new Setting(
              name.get(),
              raw.length() > VALUE ? "" : RegistryText.value(raw, isNumber).orElse(""),
              number));
    }
  }
}
