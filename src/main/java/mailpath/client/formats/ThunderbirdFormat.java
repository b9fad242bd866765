package mailpath.client.formats;

import java.util.List;
import java.util.regex.Pattern;
import mailpath.client.AccountSettings;
import mailpath.client.ClientFormat;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.network.Bytes;

/** {@code prefs.js} of a Thunderbird profile, or lines out of it. */
public final class ThunderbirdFormat implements ClientFormat {
  /** In MiB (threat-F1); it is read line by line. */
  private static final int LIMIT = 64;

  private static final Pattern STATEMENT = Pattern.compile("(?m)^\\h*user_pref\\h*\\(");

  @Override
  public boolean recognises(String name, Bytes content) {
    return name.equals("prefs.js") || STATEMENT.matcher(SettingsText.beginning(content)).find();
  }

  @Override
  public Read read(String name, Bytes content) {
    try {
      Notes notes = new Notes();
      Prefs prefs = PrefsReader.read(SettingsText.of(content, LIMIT), notes);
      List<AccountSettings> accounts = ThunderbirdAccounts.of(prefs, notes);
      if (accounts.isEmpty()) {
        throw new FormatRefused(0, new NoAccountInFile());
      }
      notes.add(new ExceptionsInOtherFile(ThunderbirdExceptionsFormat.NAME));
      return new Read.Settings(
          new ClientSettings(ClientProgram.THUNDERBIRD, accounts, notes.list()));
    } catch (FormatRefused refused) {
      return refused.refused();
    }
  }
}
