package mailpath.starttls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import mailpath.casefile.GzipMember;
import mailpath.starttls.TlsReportRefusal.TlsReportDamaged;
import mailpath.starttls.TlsReportRefusal.TlsReportTooLarge;
import mailpath.starttls.TlsReportRefusal.TlsReportUnfoldsTooFar;

/**
 * Unfolds what is packed in one file, within one allowance for all of it: 10 MB, and nothing to
 * more than a hundred times its length (threat-F2).
 */
final class TlsReportUnpacking {
  static final int MB = 1_000_000;
  static final int LIMIT = 10;
  static final int RATIO = 100;

  /** Compressed twice happens where a mail server packs what was packed; more is an attack. */
  private static final int LAYERS = 2;

  private int left = LIMIT * MB;

  /** What the octets hold once nothing is packed any more. */
  byte[] unpacked(byte[] octets) throws TlsReportRefused {
    byte[] content = octets;
    for (int layer = 0; layer < LAYERS && GzipMember.isGzip(content); layer++) {
      content = member(content);
    }
    return content;
  }

  private byte[] member(byte[] packed) throws TlsReportRefused {
    long furthest = (long) packed.length * RATIO;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (GzipMember member = new GzipMember(packed)) {
      for (int read = member.read(buffer); read >= 0; read = member.read(buffer)) {
        out.write(buffer, 0, read);
        left -= read;
        if (left < 0) {
          throw new TlsReportRefused(new TlsReportTooLarge(LIMIT));
        }
        if (out.size() > furthest) {
          throw new TlsReportRefused(new TlsReportUnfoldsTooFar(RATIO));
        }
      }
    } catch (IOException e) {
      throw new TlsReportRefused(new TlsReportDamaged());
    }
    return out.toByteArray();
  }
}
