package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Case files as text, and what becomes of them. */
final class Texts {
  private Texts() {}

  static String of(Case written) {
    return unfolded(CaseWriter.bytes(written));
  }

  /** A file beside the tests. */
  static byte[] resource(String name) {
    try (InputStream stream = Texts.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String unfolded(byte[] gzip) {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] folded(byte[] octets) {
    ByteArrayOutputStream folded = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(folded)) {
      stream.write(octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folded.toByteArray();
  }

  static Case opened(byte[] octets) {
    return switch (CaseReader.read(octets)) {
      case CaseRead.Opened(Case found) -> found;
      case CaseRead.Refused(CaseFault why) -> fail("refused: " + why);
    };
  }

  static Case opened(String text) {
    return opened(octets(text));
  }

  /** Without printing either: they are long. */
  static void assertSame(Case expected, Case found) {
    assertTrue(expected.equals(found), "another case");
  }

  /** Whatever it is, it is read or refused; and what was read can be written. */
  static void survives(byte[] octets) {
    if (CaseReader.read(octets) instanceof CaseRead.Opened(Case found)) {
      assertSame(found, opened(CaseWriter.bytes(found)));
    }
  }

  static CaseFault refused(byte[] octets) {
    return switch (CaseReader.read(octets)) {
      case CaseRead.Opened ignored -> fail("was read");
      case CaseRead.Refused(CaseFault why) -> why;
    };
  }

  static CaseFault refused(String text) {
    return refused(octets(text));
  }
}
