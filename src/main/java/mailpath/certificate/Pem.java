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
  private Pem() {}

  /**
   * The certificate blocks in order, as DER; blocks of other kinds are passed over, never kept.
   *
   * @throws IOException where a block is damaged
   */
  public static List<Bytes> certificates(Reader text) throws IOException {
    List<Bytes> found = new ArrayList<>();
    try {
      PemReader reader = new PemReader(text);
      for (PemObject block = reader.readPemObject();
          block != null;
          block = reader.readPemObject()) {
        if (block.getType().equals("CERTIFICATE")) {
          found.add(Bytes.of(block.getContent()));
        }
      }
    } catch (RuntimeException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
    return List.copyOf(found);
  }
}
