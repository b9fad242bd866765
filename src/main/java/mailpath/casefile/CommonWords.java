package mailpath.casefile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that tell nobody apart: those that machines, accounts and mailboxes have everywhere, and
 * the words of the protocols themselves, which a case cannot do without. A user called {@code mail}
 * is not found by the word "mail".
 */
final class CommonWords {
  private static final Set<String> ACCOUNTS =
      words(
          """
          root admin administrator user users guest test mail mailer email daemon nobody info
          contact office postmaster hostmaster webmaster abuse support sales noreply no-reply
          service system name example default public private home local client sender you your the
          me
          """);

  private static final Set<String> MACHINES =
      words(
          """
          localhost localdomain host hostname server computer desktop laptop pc invalid unknown
          router gateway network internet net com org nl lan dns resolver dns-query resolve query
          doh mx ns www ip ipv4 ipv6
          """);

  /** What the program reads in replies, headers, policies and records, and what it says itself. */
  private static final Set<String> PROTOCOLS =
      words(
          """
          ehlo helo lhlo starttls tls ssl quit smtp esmtp esmtps auth size pipelining 8bitmime
          smtputf8 dsn chunking binarymime etrn help vrfy expn enhancedstatuscodes hello ready ok
          plain login http https html text content type content-type content-length
          content-encoding location date charset utf utf-8 identity gzip version stsv1 mode enforce
          testing none max age max_age line block list blocked using rejected refused error status
          policy
          """);

  /** Reply codes and parts of them. */
  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}");

  private CommonWords() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  static boolean holds(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return word.length() < 2
        || SHORT_NUMBER.matcher(word).matches()
        || ACCOUNTS.contains(lower)
        || MACHINES.contains(lower)
        || PROTOCOLS.contains(lower);
  }
}
