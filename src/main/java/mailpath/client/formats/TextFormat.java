package mailpath.client.formats;

import java.util.List;
import mailpath.client.AccountSettings;
import mailpath.client.ClientFormat;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.AccountsLeftOut;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;
import mailpath.network.Bytes;

/** A kind of file that is read line by line. */
interface TextFormat extends ClientFormat {
  /** In MiB; files of this kind are written by hand or hold a few accounts. */
  int LIMIT = 4;

  /** Accounts that are kept. */
  int MOST_ACCOUNTS = 100;

  /** Characters of a line that is read (threats.md R5); longer ones are left out. */
  int LINE = 4_096;

  /** Lines of a file that is read. */
  int MOST_LINES = 100_000;

  ClientProgram program();

  /**
   * @param beginning as much of the file as is needed to tell
   */
  boolean isOwn(String name, String beginning);

  /** Secrets are dropped on the way; what has to be said goes to the notes. */
  List<AccountSettings> accounts(List<String> lines, Notes notes);

  @Override
  default boolean recognises(String name, Bytes content) {
    return isOwn(name, SettingsText.beginning(content));
  }

  @Override
  default Read read(String name, Bytes content) {
    try {
      String text = SettingsText.of(content, LIMIT);
      if (text.chars().filter(c -> c == '\n' || c == '\r').count() >= MOST_LINES) {
        return new Read.Refused(MOST_LINES, new SettingsBeyondLimit());
      }
      return read(SettingsText.lines(text));
    } catch (FormatRefused refused) {
      return refused.refused();
    }
  }

  private Read read(List<String> lines) {
    Notes notes = new Notes();
    List<AccountSettings> accounts = accounts(lines, notes);
    if (accounts.size() > MOST_ACCOUNTS) {
      accounts = accounts.subList(0, MOST_ACCOUNTS);
      notes.add(new AccountsLeftOut(MOST_ACCOUNTS));
    }
    return accounts.isEmpty() && notes.list().isEmpty()
        ? new Read.Refused(0, new NoAccountInFile())
        : new Read.Settings(new ClientSettings(program(), accounts, notes.list()));
  }
}
