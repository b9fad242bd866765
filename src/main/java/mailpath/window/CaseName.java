package mailpath.window;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mailpath.casefile.Question;

/** Names of case files, as suggested and as shown. */
final class CaseName {
  static final String SUFFIX = ".mailpath";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private CaseName() {}

  /**
   * {@code DOMAIN-DATE.mailpath}, the date being that of the measurement.
   *
   * @param addition to tell it from others of that day; may be empty
   */
  static String suggested(Question question, ZoneId zone, String addition) {
    String day = DAY.format(question.begun().atZone(zone));
    return question.fileName() + "-" + day + addition + SUFFIX;
  }

  /** The last part of a path. */
  static String shown(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
