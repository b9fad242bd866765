package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import mailpath.client.formats.FormatRefusal.SettingsFileTooLarge;
import mailpath.network.Bytes;

/** The text of a file of settings, whatever it was saved as. */
public final class SettingsText {
  static final int MIB = 1024 * 1024;

  /** Octets that are enough to tell what a file is. */
  private static final int BEGINNING = 65_536;

  private SettingsText() {}

  /**
   * @param limit in MiB
   */
  public static String of(Bytes content, int limit) throws FormatRefused {
    if (content.length() > limit * MIB) {
      throw new FormatRefused(0, new SettingsFileTooLarge(limit));
    }
    return decoded(content.toArray(), content.length());
  }

  /** The beginning, to look at; may end in the middle of a character. */
  static String beginning(Bytes content) {
    byte[] octets = content.first(BEGINNING).toArray();
    return decoded(octets, octets.length);
  }

  /** Split at LF, CRLF or CR, so that the first line is at index 0. */
  static List<String> lines(String text) {
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  /** The same one after another, so that a long text takes no more room. */
  static Iterable<String> linesOneByOne(String text) {
    return () -> text.lines().iterator();
  }

  /** The line, from 1, in which a character stands. */
  static int lineOf(String text, int at) {
    return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }

  private static String decoded(byte[] octets, int length) {
    if (begins(octets, length, 0xef, 0xbb, 0xbf)) {
      return new String(octets, 3, length - 3, UTF_8);
    }
    if (begins(octets, length, 0xff, 0xfe)) {
      return new String(octets, 2, length - 2, UTF_16LE);
    }
    if (begins(octets, length, 0xfe, 0xff)) {
      return new String(octets, 2, length - 2, UTF_16BE);
    }
    return new String(octets, 0, length, withoutMark(octets, length));
  }

  /** UTF-16 shows by its zeros, UTF-8 by its grammar; the rest is taken for an old code page. */
  private static Charset withoutMark(byte[] octets, int length) {
    if (length >= 4 && octets[0] != 0 && octets[1] == 0 && octets[3] == 0) {
      return UTF_16LE;
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, length));
      return UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return length == BEGINNING ? UTF_8 : ISO_8859_1;
    }
  }

  private static boolean begins(byte[] octets, int length, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= length || (octets[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
