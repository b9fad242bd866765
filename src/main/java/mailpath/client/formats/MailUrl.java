package mailpath.client.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.client.MailService;

/**
 * A server as mutt names it, {@code imaps://user:password@host:port/path} (RFC 3986 3). User and
 * password are dropped here.
 *
 * @param implicit the scheme ends in s
 * @param withUser a user name stood in it
 * @param withPassword a password stood in it
 */
record MailUrl(
    MailService service,
    boolean implicit,
    Optional<String> host,
    Optional<Integer> port,
    boolean withUser,
    boolean withPassword) {
  private static final Pattern FORM = Pattern.compile("(imap|pop|smtp)(s?)://([^/?#]*)(?s:.*)");
  private static final Pattern PLACE = Pattern.compile("\\[?([^\\]]*?)\\]?(?::([0-9]*))?");

  /** Empty for what names no server. */
  static Optional<MailUrl> of(String text) {
    Matcher form = FORM.matcher(lowerScheme(text));
    if (!form.matches()) {
      return Optional.empty();
    }
    String authority = form.group(3);
    int user = authority.lastIndexOf('@');
    Matcher place = PLACE.matcher(authority.substring(user + 1));
    boolean plain = place.matches();
    return Optional.of(
        new MailUrl(
            service(form.group(1)),
            !form.group(2).isEmpty(),
            plain ? Values.hostText(place.group(1)).filter(MailUrl::isOneHost) : Optional.empty(),
            plain ? port(place.group(2)) : Optional.empty(),
            user >= 0,
            user >= 0 && authority.substring(0, user).indexOf(':') >= 0));
  }

  private static MailService service(String scheme) {
    return switch (scheme) {
      case "imap" -> MailService.IMAP;
      case "pop" -> MailService.POP3;
      default -> MailService.SUBMISSION;
    };
  }

  private static String lowerScheme(String text) {
    int end = text.indexOf("://");
    return end < 0 ? text : text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end);
  }

  private static boolean isOneHost(String host) {
    return host.indexOf(':') < 0 || host.indexOf(':') != host.lastIndexOf(':');
  }

  private static Optional<Integer> port(String digits) {
    return Optional.ofNullable(digits).flatMap(Values::portText);
  }
}
