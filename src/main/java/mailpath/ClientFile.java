package mailpath;

import java.nio.file.Path;
import java.util.Optional;
import mailpath.casefile.CaseFault;
import mailpath.casefile.SafeFile;
import mailpath.casefile.Tried;
import mailpath.client.ClientSettings;
import mailpath.client.SettingsFile;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import mailpath.report.Words;

/** A file in which a mail program keeps its settings, opened and read (threat-F1, F2). */
record ClientFile(SafeFile files, Words words) {
  /**
   * @throws WrongCall if it is refused
   */
  ClientSettings read(String file) {
    Path path = CaseShelf.path(file);
    Bytes content =
        switch (files.read(path)) {
          case Tried.Failed<Bytes>(CaseFault why) ->
              throw new WrongCall(CommandText.FILE_REFUSED, file, words.text(why));
          case Tried.Done<Bytes>(Bytes octets) -> octets;
        };
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse(file);
    return switch (SettingsFile.read(name, content)) {
      case SettingsFile.Understood(ClientSettings settings) -> settings;
      case SettingsFile.Other() -> throw new WrongCall(CommandText.CLIENT_KIND, file);
      case SettingsFile.Refused(int line, Sentence why) ->
          throw line == 0
              ? new WrongCall(CommandText.FILE_REFUSED, file, words.text(why))
              : new WrongCall(CommandText.CLIENT_REFUSED, file, line, words.text(why));
    };
  }
}
