package mailpath.client.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.FormatNote.AccountKindNotReadThere;
import mailpath.client.formats.FormatNote.RemarksLeftOut;
import mailpath.client.formats.FormatNote.SecretsLeftOut;
import mailpath.client.formats.FormatNote.SettingMissing;
import mailpath.client.formats.FormatNote.SettingMissingThere;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.FormatNote.SettingNotUnderstoodThere;
import mailpath.client.formats.FormatNote.SettingsLineUnread;
import mailpath.fact.Sentence;

/** Collects what has to be said about a file, each thing once, and not without end. */
final class Notes {
  /** Remarks that are said; a broken file has as many as it has lines. */
  static final int MOST = 50;

  private final int most;
  private final Set<Sentence> said = new LinkedHashSet<>();
  private int leftOut;
  private boolean secrets;
  private boolean incomplete;

  Notes() {
    this(MOST);
  }

  /**
   * @param most remarks that are said
   */
  Notes(int most) {
    this.most = most;
  }

  void add(Sentence note) {
    if (said.contains(note)) {
      return;
    }
    if (said.size() < most) {
      said.add(note);
    } else {
      leftOut++;
    }
  }

  void lineUnread(int line) {
    incomplete = true;
    add(new SettingsLineUnread(line));
  }

  /**
   * @param line 0 where the format has none
   * @param key of the program, never one that the file made up
   */
  void notUnderstood(int line, String key) {
    add(line > 0 ? new SettingNotUnderstood(line, key) : new SettingNotUnderstoodThere(key));
  }

  void missing(int line, String key) {
    add(line > 0 ? new SettingMissing(line, key) : new SettingMissingThere(key));
  }

  /** An account of a kind that is not read. */
  void kindNotRead(int line) {
    add(line > 0 ? new AccountKindNotRead(line) : new AccountKindNotReadThere());
  }

  /** Whether a line could not be read, so that what is absent may have stood there. */
  boolean isIncomplete() {
    return incomplete;
  }

  void secret() {
    secrets = true;
  }

  List<Sentence> list() {
    List<Sentence> all = new ArrayList<>(said);
    if (leftOut > 0) {
      all.add(new RemarksLeftOut(leftOut));
    }
    if (secrets) {
      all.add(new SecretsLeftOut());
    }
    return List.copyOf(all);
  }
}
