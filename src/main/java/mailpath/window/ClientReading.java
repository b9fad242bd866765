package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.Tried;
import mailpath.client.AccountSettings;
import mailpath.client.ClientSettings;
import mailpath.client.SettingsFile;
import mailpath.client.formats.GivenTogether;
import mailpath.client.formats.PinnedServers;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/**
 * Makes settings of what files and the clipboard hold; several files are one program's. Passwords
 * are dropped while reading. Never on the window's thread.
 */
final class ClientReading {
  private static final Pattern OBJECT = Pattern.compile("\\A\\s*\\{");

  private final CaseFiles files;

  ClientReading(CaseFiles files) {
    this.files = files;
  }

  /** What became of files or of the clipboard. */
  sealed interface Read {}

  record Found(List<String> names, ClientSettings settings) implements Read {}

  record Refused(Optional<Path> file, Sentence why) implements Read {}

  /** At least one is something else, as its content shows. */
  record Other() implements Read {}

  /** Files that may be something else. */
  Read files(List<Path> paths) {
    List<ClientSettings> all = new ArrayList<>();
    for (Path path : paths) {
      switch (read(path)) {
        case SettingsFile.Understood(ClientSettings settings) -> all.add(settings);
        case SettingsFile.Refused(int line, Sentence why) -> {
          return new Refused(Optional.of(path), refusal(line, why));
        }
        case SettingsFile.Other() -> {
          return new Other();
        }
      }
    }
    return joined(paths, all);
  }

  /** Files that must hold settings, because the user was asked for such ones. */
  Read chosen(List<Path> paths) {
    for (Path path : paths) {
      if (files.content(path) instanceof Tried.Failed<Bytes>(CaseFault why)) {
        return new Refused(Optional.of(path), why);
      }
    }
    return switch (files(paths)) {
      case Other() -> new Refused(Optional.of(paths.getFirst()), new ClientNote.FileNoSettings());
      case Read read -> read;
    };
  }

  Read pasted(String text) {
    return switch (SettingsFile.read("", Bytes.of(text.getBytes(StandardCharsets.UTF_8)))) {
      case SettingsFile.Understood(ClientSettings settings) when settings.accounts().isEmpty() ->
          new Refused(Optional.empty(), new ClientNote.ExceptionsAlone());
      case SettingsFile.Understood(ClientSettings settings) -> new Found(List.of(), settings);
      case SettingsFile.Refused(int line, Sentence why) ->
          new Refused(Optional.empty(), refusal(line, why));
      case SettingsFile.Other() -> new Refused(Optional.empty(), new ClientNote.PastedNoSettings());
    };
  }

  private SettingsFile read(Path path) {
    return files
        .content(path)
        .done()
        .filter(content -> !isObject(content))
        .map(content -> SettingsFile.read(CaseName.shown(path), content))
        .orElseGet(SettingsFile.Other::new);
  }

  /** Cases and reports begin so, and nothing of what is read here. */
  private static boolean isObject(Bytes content) {
    byte[] octets = content.toArray();
    int most = Math.min(octets.length, 64);
    return OBJECT.matcher(new String(octets, 0, most, StandardCharsets.ISO_8859_1)).find();
  }

  private static Sentence refusal(int line, Sentence why) {
    return line == 0 ? why : new ClientNote.FileRefusedAt(line, why);
  }

  private static Read joined(List<Path> paths, List<ClientSettings> all) {
    List<ClientSettings> named =
        GivenTogether.joined(all, Function.identity(), (before, settings) -> settings);
    Optional<Path> first = Optional.of(paths.getFirst());
    if (named.stream().allMatch(PinnedServers::areExceptions)) {
      return new Refused(first, new ClientNote.ExceptionsAlone());
    }
    if (named.stream().map(ClientSettings::program).distinct().count() > 1) {
      return new Refused(first, new ClientNote.FilesOfSeveralPrograms());
    }
    return new Found(paths.stream().map(CaseName::shown).toList(), together(named));
  }

  private static ClientSettings together(List<ClientSettings> named) {
    List<AccountSettings> accounts =
        named.stream().flatMap(one -> one.accounts().stream()).toList();
    List<Sentence> notes = named.stream().flatMap(one -> one.notes().stream()).distinct().toList();
    return new ClientSettings(named.getFirst().program(), accounts, notes);
  }
}
