package mailpath.casefile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of files in folders of the program's own: a time and a counter, so that they sort by time
 * and a list of the folder tells nobody what was asked.
 */
final class TimedName {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TimedName() {}

  static String of(Instant time, int counter, String suffix) {
    return String.format(Locale.ROOT, "%s-%02d%s", TIME.format(time), counter, suffix);
  }

  /** The time in a name of that suffix; empty for any other name. */
  static Optional<Instant> time(Path file, String suffix) {
    String name = file.getFileName().toString();
    int end = name.indexOf('-');
    if (!name.endsWith(suffix) || end < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.parse(name.substring(0, end), TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The files of a folder that have such names, newest first; none if there is no folder. */
  static List<Path> list(Path folder, String suffix) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        if (time(file, suffix).isPresent()) {
          files.add(file);
        }
      }
    } catch (NoSuchFileException missing) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed());
    return files;
  }
}
