package mailpath.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import mailpath.network.Bytes;

/**
 * What one gzip member unfolds to (RFC 1952 2.3). Unlike the stream of the JDK it takes the member
 * for whole only if its trailer is right and is the end of the octets: neither a cut file nor one
 * with something behind it may count as good.
 */
public final class GzipMember extends InputStream {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int DEFLATE = 8;
  private static final int CHECKED = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int RESERVED = 0xe0;

  private final byte[] octets;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();

  public GzipMember(byte[] octets) throws ZipException {
    this.octets = octets;
    int start = header();
    inflater.setInput(octets, start, octets.length - TRAILER - start);
  }

  /**
   * What a file holds that may be packed so.
   *
   * @param most octets; of a packed file that has more, one more is given
   * @throws ZipException if it is packed and damaged
   */
  public static Bytes unfolded(Bytes content, int most) throws ZipException {
    byte[] octets = content.toArray();
    if (!isGzip(octets)) {
      return content;
    }
    try (GzipMember member = new GzipMember(octets)) {
      return Bytes.of(member.readNBytes(most + 1));
    } catch (IOException e) {
      throw damage();
    }
  }

  public static boolean isGzip(byte[] octets) {
    return octets.length >= 2 && (octets[0] & 0xff) == 0x1f && (octets[1] & 0xff) == 0x8b;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      int read = inflater.inflate(into, offset, length);
      checksum.update(into, offset, read);
      if (read == 0) {
        checkEnd();
        return -1;
      }
      return read;
    } catch (DataFormatException e) {
      throw damage();
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private void checkEnd() throws ZipException {
    int end = octets.length - TRAILER;
    boolean whole =
        inflater.finished()
            && inflater.getRemaining() == 0
            && word(end) == checksum.getValue()
            && word(end + 4) == (inflater.getBytesWritten() & 0xffff_ffffL);
    if (!whole) {
      throw damage();
    }
  }

  /** Where the compressed data begin. */
  private int header() throws ZipException {
    if (octets.length < HEADER + TRAILER || octets[2] != DEFLATE || has(RESERVED)) {
      throw damage();
    }
    int at = HEADER;
    if (has(EXTRA)) {
      at += 2 + (octet(at) | octet(at + 1) << 8);
    }
    if (has(NAME)) {
      at = behindZero(at);
    }
    if (has(COMMENT)) {
      at = behindZero(at);
    }
    if (has(CHECKED)) {
      at = behindChecksum(at);
    }
    if (at > octets.length - TRAILER) {
      throw damage();
    }
    return at;
  }

  private int behindZero(int from) throws ZipException {
    int at = from;
    while (octet(at) != 0) {
      at++;
    }
    return at + 1;
  }

  private int behindChecksum(int at) throws ZipException {
    int stated = octet(at) | octet(at + 1) << 8;
    CRC32 header = new CRC32();
    header.update(octets, 0, at);
    if ((header.getValue() & 0xffff) != stated) {
      throw damage();
    }
    return at + 2;
  }

  private boolean has(int flag) {
    return (octets[3] & flag) != 0;
  }

  private int octet(int at) throws ZipException {
    if (at >= octets.length) {
      throw damage();
    }
    return octets[at] & 0xff;
  }

  /** Four octets, the least first. */
  private long word(int at) {
    long word = 0;
    for (int i = 3; i >= 0; i--) {
      word = word << 8 | (octets[at + i] & 0xff);
    }
    return word;
  }

  private static ZipException damage() {
    return new ZipException("damaged");
  }
}
