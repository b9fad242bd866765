package mailpath.casefile;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.network.DomainInput;
import mailpath.network.Idn;
import mailpath.network.InputKind;

/**
 * What was typed, taken apart: of a mail address and of a link only the domain is the question.
 *
 * @param kind empty if it cannot be understood
 * @param localPart of a mail address, without quotes (RFC 5321 4.1.2)
 * @param person the name before an address in angle brackets
 */
record TypedText(Optional<InputKind> kind, Optional<String> localPart, Optional<String> person) {
  private static final Pattern NAMED = Pattern.compile("\\s*([^<>]*?)\\s*<([^<>]+)>\\s*");
  private static final Pattern MAIL_LINK = Pattern.compile("(?i)mailto:([^?]*).*", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*://([^/?#]*).*", Pattern.DOTALL);

  static TypedText of(String typed) {
    String text = decoded(typed);
    Optional<InputKind> kind =
        DomainInput.parse(text) instanceof DomainInput.Understood understood
            ? Optional.of(understood.kind())
            : Optional.empty();
    Matcher named = NAMED.matcher(text);
    String bare = within(LINK, within(MAIL_LINK, within(NAMED, text).strip()));
    int at = bare.lastIndexOf('@');
    return new TypedText(
        kind,
        at > 0 ? Optional.of(unquoted(bare.substring(0, at))) : Optional.empty(),
        at > 0 && named.matches()
            ? Optional.of(unquoted(named.group(1))).filter(name -> !name.isEmpty())
            : Optional.empty());
  }

  /** What the last group holds, or all where nothing is wrapped. */
  private static String within(Pattern wrapping, String text) {
    Matcher matcher = wrapping.matcher(text);
    return matcher.matches() ? matcher.group(matcher.groupCount()) : text;
  }

  /** The same question without the one who asks it. */
  String redacted(DomainQuestion question, String user) {
    String domain = Idn.display(question.domain());
    if (localPart.isPresent()) {
      return user + "@" + domain;
    }
    boolean bare =
        kind.filter(known -> known == InputKind.DOMAIN || known == InputKind.HOST_PORT).isPresent();
    return bare ? question.asked() : domain;
  }

  /** An address copied out of a link. */
  private static String decoded(String typed) {
    try {
      return typed.toLowerCase(Locale.ROOT).contains("%40")
          ? URLDecoder.decode(typed.replace("+", "%2B"), StandardCharsets.UTF_8)
          : typed;
    } catch (IllegalArgumentException e) {
      return typed;
    }
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return (quoted ? text.substring(1, text.length() - 1) : text).replaceAll("\\\\(.)", "$1");
  }
}
