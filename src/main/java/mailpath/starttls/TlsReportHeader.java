package mailpath.starttls;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header of a mail or of a part of it says about its body (RFC 2045 5, 6; RFC 5322 2.2).
 *
 * @param type in lower case, without parameters; text/plain if it is not said
 * @param boundary between the parts
 * @param encoding in lower case; empty if it is not said
 */
record TlsReportHeader(String type, Optional<String> boundary, String encoding) {
  private static final String PLAIN = "text/plain";

  /** A field that goes on in the next line does so with a blank (RFC 5322 2.2.3). */
  private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");

  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);

  static TlsReportHeader of(String fields) {
    String unfolded = FOLD.matcher(fields).replaceAll(" ");
    String type = field(unfolded, "content-type").orElse(PLAIN);
    return new TlsReportHeader(
        word(type), boundary(type), field(unfolded, "content-transfer-encoding").orElse(""));
  }

  /** The first field of that name. */
  private static Optional<String> field(String unfolded, String name) {
    return unfolded
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .map(value -> name.equals("content-type") ? value : word(value));
  }

  private static String word(String value) {
    return value.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static Optional<String> boundary(String type) {
    Matcher matcher = BOUNDARY.matcher(type);
    return matcher.find()
        ? Optional.ofNullable(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
            .filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  boolean isMultipart() {
    return type.startsWith("multipart/") && boundary.isPresent();
  }

  boolean isMail() {
    return type.equals("message/rfc822");
  }

  /** The types that RFC 8460 6.4 and 6.5 register. */
  boolean isReport() {
    return type.equals("application/tlsrpt+gzip") || type.equals("application/tlsrpt+json");
  }

  /** In the field reports come under other types too, such as application/gzip. */
  boolean mayBeReport() {
    return type.startsWith("application/");
  }
}
