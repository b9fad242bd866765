package mailpath.starttls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mailpath.casefile.GzipMember;
import mailpath.network.Bytes;
import mailpath.starttls.TlsReportMail.Attachment;
import mailpath.starttls.TlsReportRefusal.TlsReportNone;
import mailpath.starttls.TlsReportRefusal.TlsReportNotInMail;
import mailpath.starttls.TlsReportRefusal.TlsReportNotOurs;
import mailpath.starttls.TlsReportRefusal.TlsReportTooLarge;

/**
 * Reads the TLS reports of a file: JSON, gzip, or a mail with either (RFC 8460 4.1, 5.3). What it
 * is shows in its content, never in its name. Whatever the octets are, each report ends in a value,
 * within 10 MB of all that it unfolds to (threat-F2).
 */
public final class TlsReportReader {
  /** Octets that are enough to tell what a file is. */
  private static final int BEGINNING = 65_536;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final String BLANKS = " \t\r\n";

  private final TlsReportUnpacking unpacking = new TlsReportUnpacking();

  private TlsReportReader() {}

  /** The reports in their order; more than one only in a mail. Never empty. */
  public static List<TlsReportRead> read(Bytes file) {
    return new TlsReportReader().open(file.toArray());
  }

  /** Whether a file means to be a report, or a mail with one; it may still be a broken one. */
  public static boolean recognises(Bytes file) {
    byte[] beginning = beginning(file.toArray());
    int text = textBegin(beginning);
    return isObject(beginning, text)
        ? TlsReportJson.begins(Arrays.copyOfRange(beginning, text, beginning.length))
        : TlsReportMail.begins(new String(beginning, ISO_8859_1));
  }

  private List<TlsReportRead> open(byte[] octets) {
    try {
      if (octets.length > TlsReportUnpacking.LIMIT * TlsReportUnpacking.MB) {
        throw new TlsReportRefused(new TlsReportTooLarge(TlsReportUnpacking.LIMIT));
      }
      byte[] content = unpacking.unpacked(octets);
      byte[] beginning = Arrays.copyOf(content, Math.min(content.length, BEGINNING));
      if (TlsReportMail.begins(new String(beginning, ISO_8859_1))) {
        return mail(content);
      }
      return List.of(report(content));
    } catch (TlsReportRefused refused) {
      return List.of(new TlsReportRead.Refused(refused.why()));
    }
  }

  private List<TlsReportRead> mail(byte[] content) throws TlsReportRefused {
    List<TlsReportRead> reports = new ArrayList<>();
    for (Attachment attachment : TlsReportMail.attachments(content)) {
      TlsReportRead read = attached(attachment);
      if (attachment.declared() || !isSomethingElse(read)) {
        reports.add(read);
      }
    }
    if (reports.isEmpty()) {
      throw new TlsReportRefused(new TlsReportNotInMail());
    }
    return reports;
  }

  /** An attachment of another kind, such as a signature or a leaflet. */
  private static boolean isSomethingElse(TlsReportRead read) {
    return read.refused()
        .filter(why -> why instanceof TlsReportNone || why instanceof TlsReportNotOurs)
        .isPresent();
  }

  private TlsReportRead attached(Attachment attachment) {
    try {
      return report(unpacking.unpacked(TlsReportTransfer.decoded(attachment)));
    } catch (TlsReportRefused refused) {
      return new TlsReportRead.Refused(refused.why());
    }
  }

  private static TlsReportRead report(byte[] content) {
    try {
      int text = textBegin(content);
      if (text == content.length || content[text] != '{' && content[text] != '[') {
        throw new TlsReportRefused(new TlsReportNone());
      }
      byte[] json = Arrays.copyOfRange(content, text, content.length);
      return new TlsReportRead.Opened(TlsReportForm.read(TlsReportJson.read(json)));
    } catch (TlsReportRefused refused) {
      return new TlsReportRead.Refused(refused.why());
    }
  }

  private static boolean isObject(byte[] octets, int at) {
    return at < octets.length && octets[at] == '{';
  }

  /** Behind blanks, and behind a byte order mark, which RFC 8259 8.1 lets a reader pass over. */
  private static int textBegin(byte[] octets) {
    int at = 0;
    while (at < octets.length && at < MARK.length && octets[at] == MARK[at]) {
      at++;
    }
    int text = at == MARK.length ? at : 0;
    while (text < octets.length && BLANKS.indexOf(octets[text]) >= 0) {
      text++;
    }
    return text;
  }

  /** The first octets of what is packed, or of the file itself. */
  private static byte[] beginning(byte[] octets) {
    if (!GzipMember.isGzip(octets)) {
      return Arrays.copyOf(octets, Math.min(octets.length, BEGINNING));
    }
    try (GzipMember member = new GzipMember(octets)) {
      return member.readNBytes(BEGINNING);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
