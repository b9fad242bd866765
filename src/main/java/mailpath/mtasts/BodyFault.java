package mailpath.mtasts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import mailpath.dns.TagList;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;

/** What keeps a whole body from being a policy, whatever its lines say (R5, threat-H4). */
public enum BodyFault {
  EMPTY,
  /** Two octets a character, as some editors save. */
  UTF_16,
  /** CR alone ends the lines. */
  CR_LINE_ENDS,
  /** JSON, as in the drafts before August 2017. */
  JSON,
  /** A page for people. */
  HTML,
  /** A TXT record, which belongs into DNS. */
  TXT_RECORD,
  /** The other way round: lines of a policy where a record is wanted. */
  POLICY_FILE,
  /** Octets that are no UTF-8; every line is judged nevertheless. */
  NOT_UTF_8,
  /** More than senders read (R10): the rest is not judged. */
  TOO_LARGE;

  /** As it is said of a text that is one whole. */
  public Fault fault() {
    return this == TOO_LARGE
        ? new Fault(this, "", Effect.DEPENDS, MtaStsRules.R10)
        : new Fault(this, "", Effect.INVALID, MtaStsRules.R5);
  }

  /** The first that makes looking at the lines pointless. */
  static Optional<BodyFault> of(byte[] body) {
    String text = text(body);
    String start = text.stripLeading();
    if (start.isEmpty()) {
      return Optional.of(EMPTY);
    }
    if (isUtf16(body)) {
      return Optional.of(UTF_16);
    }
    if (start.startsWith("{")) {
      return Optional.of(JSON);
    }
    if (start.startsWith("<")) {
      return Optional.of(HTML);
    }
    if (TagList.strip(start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT))
        .matches("\"?v[ \\t]*=[ \\t]*(sts|tlsrpt).*")) {
      return Optional.of(TXT_RECORD);
    }
    return text.indexOf('\n') < 0 && text.stripTrailing().indexOf('\r') >= 0
        ? Optional.of(CR_LINE_ENDS)
        : Optional.empty();
  }

  /** A body as text, without a byte order mark. */
  public static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What makes looking for TXT records in a text pointless. */
  public static Optional<BodyFault> ofRecords(byte[] octets) {
    String text = text(octets).stripLeading();
    if (text.isEmpty()) {
      return Optional.of(EMPTY);
    }
    if (isUtf16(octets)) {
      return Optional.of(UTF_16);
    }
    return isPolicy(text) ? Optional.of(POLICY_FILE) : Optional.empty();
  }

  /** Whether it looks like a policy of any time. */
  private static boolean isPolicy(String text) {
    return text.startsWith("{")
        || text.lines().anyMatch(line -> line.matches("(version|mode|mx|max_age)[ \\t]*:.*"));
  }

  static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** By its byte order mark, or because every second octet of the start is zero. */
  private static boolean isUtf16(byte[] body) {
    if (body.length < 4) {
      return false;
    }
    int mark = (body[0] & 0xff) << 8 | body[1] & 0xff;
    return mark == 0xfeff
        || mark == 0xfffe
        || body[0] == 0 && body[2] == 0
        || body[1] == 0 && body[3] == 0;
  }
}
