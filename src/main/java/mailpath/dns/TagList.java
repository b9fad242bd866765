package mailpath.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The field grammar that the TXT records of MTA-STS and TLS-RPT share (RFC 8461 3.1, RFC 8460 3;
 * rules R3, T1): a version, then fields {@code name=value} between semicolons, with blanks only
 * around these. Upper and lower case differ.
 */
public record TagList(List<Field> fields) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,31}");

  /** Visible ASCII without ";" and "=". */
  private static final Pattern PLAIN_VALUE = Pattern.compile("[!-:<>-~]+");

  public TagList {
    fields = List.copyOf(fields);
  }

  /** One field as written; what its value may hold is for the reader to say. */
  public record Field(String name, String value) {
    public boolean hasPlainValue() {
      return PLAIN_VALUE.matcher(value).matches();
    }
  }

  /** The first field of this name counts, further ones are ignored (R4). */
  public Optional<String> first(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
  }

  /**
   * Reads the joined strings of one record; empty where they break the grammar.
   *
   * @param version what it must begin with, for example {@code v=STSv1}
   * @param wellFormed whether a field's value is in the grammar, {@link Field#hasPlainValue} as a
   *     rule
   */
  public static Optional<TagList> parse(String version, String text, Predicate<Field> wellFormed) {
    String[] parts = text.split(";", -1);
    if (!parts[0].startsWith(version) || !strip(parts[0]).equals(version)) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && strip(parts[i]).isEmpty()) {
        break;
      }
      Optional<Field> field = field(last ? stripLeft(parts[i]) : strip(parts[i]));
      if (field.filter(wellFormed).isEmpty()) {
        return Optional.empty();
      }
      fields.add(field.get());
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(new TagList(fields));
  }

  /** Without the blanks and tabs at both ends; other white space is not in the grammar. */
  public static String strip(String text) {
    String right = stripLeft(text);
    int end = right.length();
    while (end > 0 && isBlank(right.charAt(end - 1))) {
      end--;
    }
    return right.substring(0, end);
  }

  private static String stripLeft(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  // Blanks after the last field are only allowed before a further semicolon.
  private static Optional<Field> field(String part) {
    int equals = part.indexOf('=');
    return equals < 0 || !NAME.matcher(part.substring(0, equals)).matches() || endsBlank(part)
        ? Optional.empty()
        : Optional.of(new Field(part.substring(0, equals), part.substring(equals + 1)));
  }

  private static boolean endsBlank(String part) {
    return isBlank(part.charAt(part.length() - 1));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
