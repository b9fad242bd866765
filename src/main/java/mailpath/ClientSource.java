package mailpath;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.ServiceSettings;
import mailpath.client.SettingsFile;
import mailpath.client.TypedService;
import mailpath.client.formats.GivenTogether;
import mailpath.fact.Sentence;
import mailpath.report.Words;

/**
 * Settings of a mail program as a call gives them.
 *
 * @param file that they were read from; empty where they were typed
 */
record ClientSource(Optional<String> file, ClientSettings settings) {

  FoundBy found() {
    return file.isPresent() ? FoundBy.FILE : FoundBy.TYPED;
  }

  /**
   * @throws WrongCall if one of the services is not understood
   */
  static ClientSource typed(List<String> services, Words words) {
    List<ServiceSettings> understood = services.stream().map(one -> typed(one, words)).toList();
    return new ClientSource(
        Optional.empty(),
        new ClientSettings(
            ClientProgram.OTHER,
            List.of(new AccountSettings("", Optional.empty(), understood)),
            List.of()));
  }

  private static ServiceSettings typed(String typed, Words words) {
    return switch (TypedService.parse(typed)) {
      case TypedService.Understood(ServiceSettings settings) -> settings;
      case TypedService.Refused(TypedService.Fault why, String part) ->
          throw new WrongCall(CommandText.CLIENT_TYPED, part, words.word(why));
    };
  }

  /**
   * @throws WrongCall if the file is refused
   */
  static ClientSource read(String file, GivenFiles files, Words words) {
    Path path = CaseShelf.path(file);
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse(file);
    return switch (SettingsFile.read(name, files.read(file))) {
      case SettingsFile.Understood(ClientSettings settings) ->
          new ClientSource(Optional.of(file), settings);
      case SettingsFile.Other() -> throw new WrongCall(CommandText.CLIENT_KIND, file);
      case SettingsFile.Refused(int line, Sentence why) ->
          throw line == 0
              ? files.refusal(file, why)
              : new WrongCall(CommandText.CLIENT_REFUSED, file, line, words.text(why));
    };
  }

  /** Files that were given together (see {@link GivenTogether#joined}). */
  static List<ClientSource> joined(List<ClientSource> read) {
    return GivenTogether.joined(
        read,
        ClientSource::settings,
        (source, settings) -> new ClientSource(source.file(), settings));
  }
}
