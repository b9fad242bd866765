package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mailpath.client.AccountSettings;
import mailpath.client.ClientFormat;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.AccountsLeftOut;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import mailpath.client.formats.FormatNote.QrPartsDiffer;
import mailpath.client.formats.FormatNote.QrPartsMissing;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.client.formats.FormatRefusal.QrVersionUnknown;
import mailpath.network.Bytes;
import tools.jackson.databind.JsonNode;

/**
 * The text in the QR codes of Thunderbird's "Export for Mobile", format version 1: one JSON array a
 * code, {@code [1,[n,of],incoming,outgoing,...]}. Several codes may follow one another.
 */
public final class QrFormat implements ClientFormat {
  /** In MiB; a code holds 3 KB. */
  private static final int LIMIT = 1;

  private static final Pattern BEGIN =
      Pattern.compile(
          "\\s*\\[\\s*[0-9]{1,9}\\s*,\\s*\\[\\s*[0-9]{1,9}\\s*,\\s*[0-9]{1,9}\\s*[,\\]]");

  private static final int VERSION = 1;

  /** Version and place stand before the accounts. */
  private static final int FIRST = 2;

  @Override
  public boolean recognises(String name, Bytes content) {
    return BEGIN.matcher(SettingsText.beginning(content)).lookingAt();
  }

  @Override
  public Read read(String name, Bytes content) {
    try {
      Notes notes = new Notes();
      List<AccountSettings> accounts = new ArrayList<>();
      Parts parts = new Parts();
      for (JsonNode code : QrJson.values(SettingsText.of(content, LIMIT))) {
        if (code.path(0).asInt(0) != VERSION) {
          throw new FormatRefused(0, new QrVersionUnknown());
        }
        if (parts.add(code.path(1))) {
          accounts(code, accounts, notes);
        }
      }
      parts.note(notes);
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

  private static void accounts(JsonNode code, List<AccountSettings> accounts, Notes notes) {
    for (int i = FIRST; i + 1 < code.size(); i += 2) {
      if (accounts.size() == ThunderbirdAccounts.MOST) {
        notes.add(new AccountsLeftOut(ThunderbirdAccounts.MOST));
        return;
      }
      QrAccount.of(code.path(i), code.path(i + 1), notes).ifPresent(accounts::add);
    }
    if (code.size() > FIRST && code.size() % 2 != 0) {
      notes.missing(0, QrAccount.OUTGOING);
    }
  }

  /** Which codes of how many are there; one that is there twice counts once. */
  private static final class Parts {
    private final TreeSet<Integer> found = new TreeSet<>();
    private final TreeSet<Integer> of = new TreeSet<>();

    boolean add(JsonNode place) {
      of.add(place.path(1).asInt(0));
      return found.add(place.path(0).asInt(0));
    }

    void note(Notes notes) {
      if (of.size() > 1) {
        notes.add(new QrPartsDiffer());
      } else if (!of.isEmpty() && found.size() < of.getFirst()) {
        notes.add(new QrPartsMissing(found.size(), of.getFirst()));
      }
    }
  }
}
