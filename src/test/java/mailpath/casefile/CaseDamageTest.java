package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import mailpath.casefile.CaseFault.CaseDamaged;
import mailpath.casefile.CaseFault.CaseTooLarge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that was cut, altered or blown up is refused, never half believed (threat-F4). */
@Tag("exhaustive")
class CaseDamageTest {
  private static final Case CASE = Cases.few();
  private static final byte[] GZIP = CaseWriter.bytes(CASE);
  private static final int MIB = 1024 * 1024;

  @Test
  void plainJsonCutAnywhereIsRefused() {
    byte[] text = Texts.octets(Texts.of(CASE).stripTrailing());
    for (int length = 0; length < text.length; length++) {
      Texts.refused(Arrays.copyOf(text, length));
    }
    Texts.assertSame(CASE, Texts.opened(text));
  }

  @Test
  void gzipCutAnywhereIsRefused() {
    for (int length = 2; length < GZIP.length; length++) {
      assertEquals(new CaseDamaged(), Texts.refused(Arrays.copyOf(GZIP, length)), "at " + length);
    }
    Texts.refused(Arrays.copyOf(GZIP, 1));
    Texts.assertSame(CASE, Texts.opened(GZIP));
  }

  /**
   * Only bits that make no difference to the content may change unseen: in the header the text
   * flag, the time and two octets about the writer (49), then what fills the last octet, and a few
   * that say the same in another way.
   */
  @Test
  void noBitFlipsUnseen() {
    int unseen = 0;
    for (int bit = 0; bit < GZIP.length * 8; bit++) {
      byte[] flipped = GZIP.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      if (CaseReader.read(flipped) instanceof CaseRead.Opened(Case read)) {
        Texts.assertSame(CASE, read);
        unseen++;
      }
    }
    assertTrue(unseen >= 49 && unseen < 80, "unseen: " + unseen);
  }

  /** Of plain JSON nothing is checked but JSON and meaning; still it never throws. */
  @Test
  void flippedBitsOfPlainJsonAreReadOrRefused() {
    byte[] text = Texts.octets(Texts.of(CASE));
    for (int octet = 0; octet < text.length; octet++) {
      byte[] flipped = text.clone();
      flipped[octet] ^= (byte) (1 << octet % 8);
      Texts.survives(flipped);
    }
  }

  @Test
  void nothingFollowsTheCompressedPart() {
    for (byte[] behind : new byte[][] {{0}, {'\n'}, new byte[512], Texts.octets("{}"), GZIP}) {
      assertEquals(new CaseDamaged(), Texts.refused(joined(GZIP, behind)));
    }
  }

  /** What gzip itself writes: name, comment, extra field, checksum of the header (RFC 1952 2.3). */
  @Test
  void everyHeaderOfGzipIsRead() {
    byte[] name = Texts.octets("case.mailpath\0");
    byte[] extra = {3, 0, 1, 2, 3};
    Texts.assertSame(CASE, Texts.opened(withHeader(0x01)));
    Texts.assertSame(CASE, Texts.opened(withHeader(0x08, name)));
    Texts.assertSame(CASE, Texts.opened(withHeader(0x10, name)));
    Texts.assertSame(CASE, Texts.opened(withHeader(0x04, extra)));
    Texts.assertSame(CASE, Texts.opened(withHeader(0x1c, extra, name, name)));
    byte[] checked = withHeader(0x0a, name, new byte[2]);
    CRC32 checksum = new CRC32();
    checksum.update(checked, 0, 10 + name.length);
    checked[10 + name.length] = (byte) checksum.getValue();
    checked[11 + name.length] = (byte) (checksum.getValue() >> 8);
    Texts.assertSame(CASE, Texts.opened(checked));
    checked[11 + name.length]++;
    assertEquals(new CaseDamaged(), Texts.refused(checked));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x20, 0x40, 0x80})
  void flagsThatNobodyKnowsAreRefused(int flag) {
    assertEquals(new CaseDamaged(), Texts.refused(withHeader(flag)));
  }

  @Test
  void headersWithoutEndAreRefused() {
    for (int flags = 0; flags < 0x20; flags++) {
      for (int length = 10; length < 40; length++) {
        byte[] header = new byte[length];
        Arrays.fill(header, 10, length, (byte) 0xff);
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags}, 0, header, 0, 4);
        assertEquals(new CaseDamaged(), Texts.refused(header));
      }
    }
  }

  private static byte[] withHeader(int flags, byte[]... parts) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 1, 2, 3, 4, 0, 3});
    for (byte[] part : parts) {
      octets.writeBytes(part);
    }
    octets.write(GZIP, 10, GZIP.length - 10);
    return octets.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  @Test
  void theSizeOfAFileIsBounded() {
    byte[] text = Texts.octets(Texts.of(CASE));
    byte[] most = Arrays.copyOf(text, 16 * MIB);
    Arrays.fill(most, text.length, most.length, (byte) ' ');
    Texts.assertSame(CASE, Texts.opened(most));
    assertEquals(new CaseTooLarge(16), Texts.refused(new byte[16 * MIB + 1]));
  }

  /** A gigabyte would come out of a megabyte. */
  @Test
  void whatUnfoldsIsBounded() {
    byte[] text = Texts.octets(Texts.of(CASE));
    byte[] most = Arrays.copyOf(text, 64 * MIB);
    Arrays.fill(most, text.length, most.length, (byte) ' ');
    Texts.assertSame(CASE, Texts.opened(Texts.folded(most)));
    assertEquals(new CaseTooLarge(64), Texts.refused(Texts.folded(joined(most, new byte[] {' '}))));
    assertTrue(Texts.folded(most).length < MIB, "it is small while folded");
  }
}
