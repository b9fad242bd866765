package mailpath.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Writes a case as a file of format 1 (docs/case-file.md): equal cases give equal octets. */
public final class CaseWriter {
  private CaseWriter() {}

  /** JSON on lines of its own, folded by gzip without a name or a time. */
  public static byte[] bytes(Case written) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(octets)) {
      JsonText.write(CaseForm.write(written), gzip);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be: memory takes everything", e);
    }
    return octets.toByteArray();
  }
}
