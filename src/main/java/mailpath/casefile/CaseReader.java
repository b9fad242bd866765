package mailpath.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import mailpath.casefile.CaseFault.CaseBeyondLimit;
import mailpath.casefile.CaseFault.CaseDamaged;
import mailpath.casefile.CaseFault.CaseNotOurs;
import mailpath.casefile.CaseFault.CaseQuestionUnknown;
import mailpath.casefile.CaseFault.CaseTooLarge;
import mailpath.casefile.CaseFault.CaseValueMissing;
import mailpath.casefile.CaseFault.CaseValueRepeated;
import mailpath.casefile.CaseFault.CaseValueWrong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a case file of format 1 (docs/case-file.md), as gzip (RFC 1952) or as plain JSON (RFC
 * 8259). Whatever the octets are, it ends in a case or in one fault with its place (threat-F4 to
 * F6).
 */
public final class CaseReader {
  private static final int MIB = 1024 * 1024;

  /**
   * MiB of a file. A run over twenty hosts comes to less than one, so this leaves room for more.
   */
  public static final int FILE_LIMIT = 16;

  /** MiB of what a file unfolds to: hexadecimal in gzip shrinks to a quarter and less. */
  public static final int UNFOLDED_LIMIT = 64;

  private final byte[] octets;

  private CaseReader(byte[] octets) {
    this.octets = octets;
  }

  public static CaseRead read(byte[] octets) {
    return new CaseReader(octets).read();
  }

  private CaseRead read() {
    try {
      checkSize();
      if (!(JsonText.read(unfolded()) instanceof ObjectNode json)) {
        throw new Refusal(new CaseNotOurs());
      }
      return new CaseRead.Opened(CaseForm.read(json));
    } catch (Refusal refusal) {
      return new CaseRead.Refused(placed(refusal.why()));
    }
  }

  /** Goes through all of it once, so that damage is not taken for a fault of JSON. */
  private void checkSize() throws Refusal {
    if (octets.length > FILE_LIMIT * MIB) {
      throw new Refusal(new CaseTooLarge(FILE_LIMIT));
    }
    try (InputStream stream = open()) {
      byte[] buffer = new byte[8192];
      long length = 0;
      for (int read = 0; read >= 0; read = stream.read(buffer)) {
        length += read;
        if (length > (long) UNFOLDED_LIMIT * MIB) {
          throw new Refusal(new CaseTooLarge(UNFOLDED_LIMIT));
        }
      }
    } catch (IOException e) {
      throw new Refusal(new CaseDamaged());
    }
  }

  /** Once more what has been read to its end before. */
  private InputStream unfolded() {
    try {
      return open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open() throws IOException {
    return GzipMember.isGzip(octets) ? new GzipMember(octets) : new ByteArrayInputStream(octets);
  }

  /** The same fault with its line, which only a second look at the text can give. */
  private CaseFault placed(CaseFault fault) {
    return switch (fault) {
      case CaseValueWrong(int ignored, String key) -> new CaseValueWrong(line(key), key);
      case CaseValueMissing(int ignored, String key) -> new CaseValueMissing(line(key), key);
      case CaseValueRepeated(int ignored, String key) -> new CaseValueRepeated(line(key), key);
      case CaseBeyondLimit(int line, String key) when line == 0 ->
          new CaseBeyondLimit(line(key), key);
      case CaseQuestionUnknown(int ignored, String key, String kind) ->
          new CaseQuestionUnknown(line(key), key, kind);
      default -> fault;
    };
  }

  private int line(String key) {
    return JsonText.line(this::unfolded, key);
  }
}
