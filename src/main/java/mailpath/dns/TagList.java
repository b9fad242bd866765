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
    List<Part> parts = parts(text);
    boolean good =
        begins(version, text)
            && !parts.isEmpty()
            && parts.stream().allMatch(part -> part.fault(wellFormed).isEmpty());
    return good
        ? Optional.of(new TagList(parts.stream().flatMap(part -> part.field().stream()).toList()))
        : Optional.empty();
  }

  /** Whether the first part is this version, which blanks may follow. */
  public static boolean begins(String version, String text) {
    String first = text.split(";", -1)[0];
    return first.startsWith(version) && strip(first).equals(version);
  }

  /**
   * What stands between version and end: the parts between semicolons, of which the last may be
   * left out.
   */
  public static List<Part> parts(String text) {
    String[] split = text.split(";", -1);
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < split.length; i++) {
      boolean last = i == split.length - 1;
      if (last && strip(split[i]).isEmpty()) {
        break;
      }
      String part = last ? stripLeft(split[i]) : strip(split[i]);
      parts.add(new Part(part, field(part)));
    }
    return List.copyOf(parts);
  }

  /**
   * A part between semicolons.
   *
   * @param text without the blanks around it; the last keeps those at its end, which are not
   *     allowed there
   * @param field empty where it is none
   */
  public record Part(String text, Optional<Field> field) {
    private static final Pattern BLANK_AT_EQUALS =
        Pattern.compile("[^=]*(?:[ \\t]=|=[ \\t]).*", Pattern.DOTALL);

    /** Which rule of the grammar it breaks. */
    public Optional<TagFault> fault(Predicate<Field> wellFormed) {
      if (field.filter(wellFormed).isPresent()) {
        return Optional.empty();
      }
      if (text.isEmpty()) {
        return Optional.of(TagFault.EMPTY_FIELD);
      }
      if (BLANK_AT_EQUALS.matcher(text).matches()) {
        return Optional.of(TagFault.BLANK_AROUND_EQUALS);
      }
      return Optional.of(endsBlank(text) ? TagFault.TRAILING_BLANK : TagFault.NOT_A_FIELD);
    }
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
