package mailpath.starttls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mailpath.starttls.TlsReportRefusal.TlsReportMailTooDeep;

/**
 * The attachments of a mail that may be reports (RFC 8460 5.3): of a multipart/report, of any other
 * multipart, of a mail that was forwarded as one, or the mail's only content. Everything else in
 * the mail is passed over.
 */
final class TlsReportMail {
  private static final int DEPTH = 8;
  private static final int PARTS = 500;

  /** A field that nearly every mail has, at the beginning of a line. */
  private static final Pattern FIELD =
      Pattern.compile(
          "^(received|return-path|from|to|subject|date|message-id|mime-version|content-type"
              + "|dkim-signature|tls-report-domain):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** How a mail begins: with a field, or with the line that mailboxes put before it. */
  private static final Pattern BEGIN = Pattern.compile("(From [^\r\n]*\r?\n)?[!-9;-~]+:[ \t\r\n]");

  private final List<Attachment> attachments = new ArrayList<>();
  private int parts;

  private TlsReportMail() {}

  /**
   * The body of a part.
   *
   * @param encoding its transfer encoding (RFC 2045 6)
   * @param declared whether its type says that it is a report
   */
  record Attachment(String body, String encoding, boolean declared) {}

  /**
   * @param beginning of a file, in ISO 8859-1
   */
  static boolean begins(String beginning) {
    return BEGIN.matcher(beginning).lookingAt() && FIELD.matcher(beginning).find();
  }

  static List<Attachment> attachments(byte[] mail) throws TlsReportRefused {
    TlsReportMail reading = new TlsReportMail();
    reading.entity(new String(mail, ISO_8859_1), 0);
    return reading.attachments;
  }

  private void entity(String text, int depth) throws TlsReportRefused {
    parts++;
    if (depth > DEPTH || parts > PARTS) {
      throw new TlsReportRefused(new TlsReportMailTooDeep());
    }
    int end = endOfHeader(text);
    TlsReportHeader header = TlsReportHeader.of(text.substring(0, end));
    String body = text.substring(end);
    if (header.isMultipart()) {
      for (String part : split(body, "--" + header.boundary().orElseThrow())) {
        entity(part, depth + 1);
      }
    } else if (header.isMail()) {
      entity(body.stripLeading(), depth + 1);
    } else if (header.mayBeReport()) {
      attachments.add(new Attachment(body, header.encoding(), header.isReport()));
    }
  }

  /** Behind the empty line; a part may begin with it and have no header at all. */
  private static int endOfHeader(String text) {
    int line = 0;
    while (line < text.length()) {
      int next = behindLine(text, line);
      if (text.substring(line, Math.min(line + 2, next)).isBlank() && next - line <= 2) {
        return next;
      }
      line = next;
    }
    return text.length();
  }

  private static int behindLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  /** What stands between the delimiter lines (RFC 2046 5.1.1); a last one may be missing. */
  private static List<String> split(String body, String delimiter) throws TlsReportRefused {
    List<String> found = new ArrayList<>();
    int begin = -1;
    for (int line = 0; line < body.length(); line = behindLine(body, line)) {
      if (!body.startsWith(delimiter, line)) {
        continue;
      }
      String rest = body.substring(line + delimiter.length(), behindLine(body, line)).strip();
      if (!rest.isEmpty() && !rest.equals("--")) {
        continue;
      }
      if (begin >= 0) {
        found.add(body.substring(begin, line));
      }
      begin = rest.isEmpty() ? behindLine(body, line) : -1;
      if (found.size() > PARTS) {
        throw new TlsReportRefused(new TlsReportMailTooDeep());
      }
    }
    if (begin >= 0) {
      found.add(body.substring(begin));
    }
    return found;
  }
}
