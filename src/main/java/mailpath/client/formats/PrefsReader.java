package mailpath.client.formats;

import java.util.regex.Matcher;

/**
 * Reads the lines of prefs.js as data: {@code user_pref("key", value);} with a string, a whole
 * number, true or false. It looks like a program and is none; nothing in it is run (threat-F1).
 */
final class PrefsReader {
  private static final String CALL = "user_pref";

  private final Prefs prefs = new Prefs();
  private final Notes notes;
  private boolean inComment;

  /** A file that was cut ends within a statement. */
  private boolean lastIsBroken;

  private PrefsReader(Notes notes) {
    this.notes = notes;
  }

  static Prefs read(String text, Notes notes) throws FormatRefused {
    PrefsReader reader = new PrefsReader(notes);
    int number = 0;
    for (String line : SettingsText.linesOneByOne(text)) {
      reader.line(line.strip(), ++number);
    }
    if (reader.lastIsBroken) {
      reader.prefs.incomplete();
    }
    return reader.prefs;
  }

  private void line(String line, int number) throws FormatRefused {
    if (inComment || line.startsWith("/*")) {
      inComment = !line.contains("*/");
    } else if (!line.isEmpty() && !line.startsWith("//") && !line.startsWith("#")) {
      lastIsBroken = false;
      statement(line, number);
    }
  }

  private void statement(String line, int number) throws FormatRefused {
    PrefsCursor cursor = new PrefsCursor(line);
    try {
      cursor.expect(CALL);
      cursor.expect("(");
      String key = cursor.string();
      if (Secrets.isSecret(key)) {
        notes.secret();
        return;
      }
      cursor.expect(",");
      PrefsCursor.Value value = cursor.value();
      cursor.expect(")");
      cursor.expect(";");
      cursor.expectEnd();
      prefs.put(key, value, number);
    } catch (PrefsCursor.Broken broken) {
      broken(line, number);
    }
  }

  /** A key that shows in a broken line must not count as absent: its value is not known. */
  private void broken(String line, int number) throws FormatRefused {
    notes.lineUnread(number);
    lastIsBroken = true;
    Matcher key = Prefs.WANTED.matcher(line);
    if (key.find()) {
      prefs.put(key.group(), PrefsCursor.Value.UNREADABLE, number);
    } else {
      prefs.incomplete();
    }
  }
}
