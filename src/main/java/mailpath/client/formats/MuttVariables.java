package mailpath.client.formats;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.client.formats.FormatNote.AccountsLeftOut;
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConditionNotFollowed;
import mailpath.client.formats.RcNote.FileNotFollowed;

/**
 * What the commands of a muttrc leave the variables at. Only variables that are asked for are kept.
 *
 * <p>A file that is read from within it may change every variable that is not set afterwards, and a
 * command that is kept for later may change those that it names: their values are then not known.
 */
final class MuttVariables {
  /** A hook in a hook, and no further. */
  private static final int DEPTH = 2;

  private final Notes notes;
  private final Map<String, Setting> values = new LinkedHashMap<>();

  /** Every server that is named anywhere. */
  private final Set<Setting> places = new LinkedHashSet<>();

  private final Set<String> changedLater = new LinkedHashSet<>();
  private boolean outside;
  private boolean allChangedLater;

  MuttVariables(Notes notes) {
    this.notes = notes;
  }

  void run(List<MuttLine> lines) {
    outside = notes.isIncomplete();
    for (MuttLine line : lines) {
      if (!run(line, 0)) {
        return;
      }
    }
  }

  Optional<Setting> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether something outside the file decides. */
  boolean isOpen(String name) {
    return allChangedLater || changedLater.contains(name) || outside && !values.containsKey(name);
  }

  /** Whether a command that is kept for later names it. */
  boolean isNamedLater(String name) {
    return changedLater.contains(name);
  }

  Set<Setting> places() {
    return places;
  }

  /** Whether the file goes on. */
  private boolean run(MuttLine line, int depth) {
    do {
      if (line.atEnd()) {
        continue;
      }
      String command = line.word();
      switch (command) {
        case "set" -> set(line, depth);
        case "unset", "reset", "toggle" -> others(command, line, depth);
        case "source" -> source(line, depth);
        case "mailboxes" -> mailboxes(line);
        case "finish" -> {
          return depth > 0;
        }
        default -> {
          if (MuttNames.LATER.contains(command)) {
            later(command, line, depth);
          }
        }
      }
    } while (line.nextCommand());
    return true;
  }

  private void set(MuttLine line, int depth) {
    while (!line.atEnd()) {
      String written = line.name();
      if (written.equals("no") || written.equals("inv")) {
        line.atEnd();
        written += line.name();
      }
      if (line.takesValue()) {
        assign(written, line.value(), line.number(), depth);
      } else {
        without(written, line.number(), depth);
      }
    }
  }

  private void assign(String written, String value, int number, int depth) {
    boolean partly = written.endsWith("+") || written.endsWith("-");
    String name = partly ? written.substring(0, written.length() - 1).strip() : written;
    if (Secrets.isSecret(name) && !value.isEmpty()) {
      notes.secret();
    }
    if (!MuttNames.isWanted(name)) {
      return;
    }
    if (value.indexOf('`') >= 0) {
      notes.add(new CommandNotRun(number, name));
    }
    keep(name, partly ? "?" : value, number, depth);
  }

  /** {@code set x}, {@code set nox}, {@code set invx}, {@code set &x}; {@code x?} only asks. */
  private void without(String written, int number, int depth) {
    if (written.startsWith("&")) {
      drop(written.substring(1), depth);
    } else if (MuttNames.BOOLEANS.contains(written)) {
      keep(written, "yes", number, depth);
    } else if (written.startsWith("no") && MuttNames.isWanted(written.substring(2))) {
      keep(written.substring(2), MuttNames.off(written.substring(2)), number, depth);
    } else if (written.startsWith("inv") && MuttNames.BOOLEANS.contains(written.substring(3))) {
      turn(written.substring(3), number, depth);
    }
  }

  private void others(String command, MuttLine line, int depth) {
    while (!line.atEnd()) {
      String name = line.word();
      if (command.equals("reset") && name.equals("all")) {
        places.removeIf(values::containsValue);
        values.clear();
      } else if (command.equals("reset")) {
        drop(name, depth);
      } else if (command.equals("unset") && MuttNames.isWanted(name)) {
        keep(name, MuttNames.off(name), line.number(), depth);
      } else if (command.equals("toggle") && MuttNames.BOOLEANS.contains(name)) {
        turn(name, line.number(), depth);
      }
    }
  }

  /** The opposite of what was not set in this file depends on the version. */
  private void turn(String name, int number, int depth) {
    String old = find(name).map(Setting::value).orElse("?").toLowerCase(Locale.ROOT);
    String turned =
        switch (old) {
          case "yes" -> "no";
          case "no" -> "yes";
          default -> "?";
        };
    keep(name, turned, number, depth);
  }

  private void drop(String name, int depth) {
    if (depth > 0) {
      changedLater.add(name);
    } else {
      Setting old = values.remove(name);
      places.removeIf(place -> place.equals(old));
    }
  }

  private void keep(String name, String value, int number, int depth) {
    Setting setting = new Setting(name, value, number);
    if (MuttNames.PLACES.contains(name)) {
      Setting old = values.get(name);
      places.removeIf(place -> depth == 0 && place.equals(old));
      addPlace(setting);
    }
    if (depth == 0) {
      values.put(name, setting);
    } else if (!name.equals("tunnel") || !value.isEmpty()) {
      changedLater.add(name);
    }
  }

  private void addPlace(Setting place) {
    if (places.size() < TextFormat.MOST_ACCOUNTS) {
      places.add(place);
    } else {
      notes.add(new AccountsLeftOut(TextFormat.MOST_ACCOUNTS));
    }
  }

  private void source(MuttLine line, int depth) {
    notes.add(new FileNotFollowed(line.number(), "source"));
    if (depth > 0) {
      allChangedLater = true;
    } else {
      outside = true;
      values.keySet().removeIf(name -> !MuttNames.PLACES.contains(name));
    }
  }

  private void mailboxes(MuttLine line) {
    while (!line.atEnd()) {
      String place = line.word();
      if (place.contains("://")) {
        addPlace(new Setting("mailboxes", place, line.number()));
      }
    }
  }

  /** The command that is kept is the last word, or all words after the condition. */
  private void later(String command, MuttLine line, int depth) {
    line.word();
    StringBuilder kept = new StringBuilder();
    while (!line.atEnd()) {
      kept.append(line.word()).append(' ');
    }
    String text = kept.toString().strip();
    if (depth >= DEPTH) {
      allChangedLater = true;
      notes.add(new ConditionNotFollowed(line.number(), command));
    } else if (MuttNames.concern(text)) {
      notes.add(new ConditionNotFollowed(line.number(), command));
      run(new MuttLine(text, line.number()), depth + 1);
    } else {
      secretsIn(text);
    }
  }

  private void secretsIn(String text) {
    if (Secrets.isSecret(text)) {
      notes.secret();
    }
  }
}
