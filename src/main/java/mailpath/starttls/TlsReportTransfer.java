package mailpath.starttls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import mailpath.starttls.TlsReportMail.Attachment;
import mailpath.starttls.TlsReportRefusal.TlsReportDamaged;

/** Undoes the transfer encodings of mail (RFC 2045 6). */
final class TlsReportTransfer {
  private TlsReportTransfer() {}

  static byte[] decoded(Attachment attachment) throws TlsReportRefused {
    return switch (attachment.encoding()) {
      case "", "7bit", "8bit", "binary" -> attachment.body().getBytes(ISO_8859_1);
      case "base64" -> base64(attachment.body());
      case "quoted-printable" -> quotedPrintable(attachment.body());
      default -> throw new TlsReportRefused(new TlsReportDamaged());
    };
  }

  /** What is not of the alphabet is passed over, as RFC 2045 6.8 has it. */
  private static byte[] base64(String text) throws TlsReportRefused {
    try {
      return Base64.getMimeDecoder().decode(text.getBytes(ISO_8859_1));
    } catch (IllegalArgumentException e) {
      throw new TlsReportRefused(new TlsReportDamaged());
    }
  }

  private static byte[] quotedPrintable(String text) throws TlsReportRefused {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String line : text.split("\r?\n", -1)) {
      String content = line.stripTrailing();
      boolean goesOn = content.endsWith("=");
      quotedLine(goesOn ? content.substring(0, content.length() - 1) : content, out);
      if (!goesOn) {
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  private static void quotedLine(String line, ByteArrayOutputStream out) throws TlsReportRefused {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != '=') {
        out.write(line.charAt(i));
        continue;
      }
      int high = i + 2 <= line.length() - 1 ? Character.digit(line.charAt(i + 1), 16) : -1;
      int low = i + 2 <= line.length() - 1 ? Character.digit(line.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) {
        throw new TlsReportRefused(new TlsReportDamaged());
      }
      out.write(high << 4 | low);
      i += 2;
    }
  }
}
