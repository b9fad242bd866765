package mailpath.certificate;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import mailpath.network.Bytes;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** Certificates out of PEM text (RFC 7468 5). */
public final class Pem {
  /** What a block says that it holds. */
  enum Kind {
    CERTIFICATE,
    /** RFC 7468 8, 9. */
    CMS,
    OTHER
  }

  record Block(Kind kind, Bytes content) {}

  private Pem() {}

  /**
   * The certificate blocks in order, as DER; blocks of other kinds are passed over, never kept.
   *
   * @throws IOException where a block is damaged
   */
  public static List<Bytes> certificates(Reader text) throws IOException {
    return blocks(text).stream()
        .filter(block -> block.kind() == Kind.CERTIFICATE)
        .map(Block::content)
        .toList();
  }

  /** The same with all that is not a certificate; of other blocks only that they are there. */
  static List<Block> blocks(Reader text) throws IOException {
    List<Block> found = new ArrayList<>();
    try {
      PemReader reader = new PemReader(text);
      for (PemObject block = reader.readPemObject();
          block != null;
          block = reader.readPemObject()) {
        found.add(block(block));
      }
    } catch (RuntimeException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
    return List.copyOf(found);
  }

  /** The two older labels of a certificate may be read like the one of today (RFC 7468 5.1). */
  private static Block block(PemObject block) {
    return switch (block.getType()) {
      case "CERTIFICATE", "X509 CERTIFICATE", "X.509 CERTIFICATE" ->
          new Block(Kind.CERTIFICATE, Bytes.of(block.getContent()));
      case "PKCS7", "CMS" -> new Block(Kind.CMS, Bytes.of(block.getContent()));
      default -> new Block(Kind.OTHER, Bytes.EMPTY);
    };
  }
}
