package mailpath.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;

/**
 * What a resolver adds about its own answer (RFC 8914; N11). Nobody signs it: it explains, and it
 * never makes a state better.
 */
public sealed interface ExtendedError extends Sentence {
  Kind kind();

  /** A code alone. */
  record ExtendedCode(Kind kind, int code) implements ExtendedError {
    @Override
    public String toString() {
      return "EDE " + code;
    }
  }

  /**
   * A code with a text of the resolver, or of whoever it asked.
   *
   * @param text for people, from outside; at most {@link #LONGEST} characters
   */
  record ExtendedText(Kind kind, int code, String text) implements ExtendedError {
    @Override
    public String toString() {
      return "EDE " + code + ": " + text;
    }
  }

  /** No explanation needs more. */
  int LONGEST = 200;

  /** A hostile answer may hold thousands. */
  int MOST = 4;

  /** The codes that bear on the question whether mail arrives (RFC 8914 4, RFC 9276 3.2). */
  enum Kind {
    UNSUPPORTED_ALGORITHM(1),
    UNSUPPORTED_DIGEST(2),
    FORGED(4),
    INDETERMINATE(5),
    BOGUS(6),
    SIGNATURE_EXPIRED(7),
    SIGNATURE_NOT_YET_VALID(8),
    KEY_MISSING(9),
    SIGNATURE_MISSING(10),
    NO_ZONE_KEY(11),
    DENIAL_MISSING(12),
    BLOCKED(15),
    CENSORED(16),
    FILTERED(17),
    PROHIBITED(18),
    NO_AUTHORITY_REACHED(22),
    NETWORK_ERROR(23),
    ITERATIONS(27),
    OTHER(0);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** Whether the answer is not what DNS says, but what the resolver was told to say. */
    boolean isFilter() {
      return switch (this) {
        case FORGED, BLOCKED, CENSORED, FILTERED, PROHIBITED -> true;
        default -> false;
      };
    }

    private static Kind of(int code) {
      return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElse(OTHER);
    }
  }

  /** What a message explains; nothing where the octets are no message. */
  static List<ExtendedError> in(Bytes octets) {
    try {
      return in(new Message(octets.toArray()));
    } catch (java.io.IOException | RuntimeException malformed) {
      return List.of();
    }
  }

  static List<ExtendedError> in(Message message) {
    return Optional.ofNullable(message.getOPT()).stream()
        .flatMap(opt -> options(opt).stream())
        .limit(MOST)
        .map(ExtendedError::of)
        .distinct()
        .toList();
  }

  private static List<ExtendedErrorCodeOption> options(OPTRecord opt) {
    return opt.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream()
        .filter(ExtendedErrorCodeOption.class::isInstance)
        .map(ExtendedErrorCodeOption.class::cast)
        .toList();
  }

  private static ExtendedError of(ExtendedErrorCodeOption option) {
    int code = option.getErrorCode();
    Kind kind = Kind.of(code);
    return Optional.ofNullable(option.getText())
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .<ExtendedError>map(text -> new ExtendedText(kind, code, cut(text)))
        .orElseGet(() -> new ExtendedCode(kind, code));
  }

  private static String cut(String text) {
    int end = Math.min(text.length(), LONGEST);
    return text.length() > LONGEST ? text.substring(0, end) + "…" : text;
  }
}
