package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mailpath.client.formats.FormatRefusal.BinaryPlistBroken;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;
import mailpath.client.formats.FormatRefusal.SettingsFileTooLarge;
import mailpath.client.formats.PlistValue.Array;
import mailpath.client.formats.PlistValue.Dict;
import mailpath.client.formats.PlistValue.Flag;
import mailpath.client.formats.PlistValue.Number;
import mailpath.client.formats.PlistValue.Other;
import mailpath.client.formats.PlistValue.Text;
import mailpath.network.Bytes;

/**
 * A property list in Apple's binary form, version 00: objects that name each other by number, a
 * table of where each begins, and 32 octets at the end that say where the table is.
 */
final class BinaryPlist {
  private static final byte[] MAGIC = "bplist00".getBytes(ISO_8859_1);
  private static final int TRAILER = 32;
  private static final int DEPTH = 64;

  /** An object may be named many times over; each time counts. */
  private static final int VISITS = 100_000;

  private final ByteBuffer octets;
  private final Notes notes;
  private final int offsetSize;
  private final int numberSize;
  private final int count;
  private final int table;
  private int visits;

  private BinaryPlist(ByteBuffer octets, Notes notes) {
    this.octets = octets;
    this.notes = notes;
    int trailer = octets.limit() - TRAILER;
    offsetSize = octets.get(trailer + 6);
    numberSize = octets.get(trailer + 7);
    count = Math.toIntExact(octets.getLong(trailer + 8));
    table = Math.toIntExact(octets.getLong(trailer + 24));
  }

  static boolean recognises(Bytes content) {
    return Arrays.equals(content.first(MAGIC.length).toArray(), MAGIC);
  }

  static PlistValue read(Bytes content, int limit, Notes notes) throws FormatRefused {
    if (content.length() > limit * SettingsText.MIB) {
      throw new FormatRefused(0, new SettingsFileTooLarge(limit));
    }
    try {
      ByteBuffer octets = ByteBuffer.wrap(content.toArray());
      BinaryPlist list = new BinaryPlist(octets, notes);
      return list.object(Math.toIntExact(octets.getLong(octets.limit() - 16)), 0);
    } catch (RuntimeException pointsOutside) {
      throw new FormatRefused(0, new BinaryPlistBroken());
    }
  }

  private PlistValue object(int number, int depth) throws FormatRefused {
    if (depth > DEPTH || ++visits > VISITS) {
      throw new FormatRefused(0, new SettingsBeyondLimit());
    }
    if (number < 0 || number >= count) {
      throw new IndexOutOfBoundsException(number);
    }
    int at = unsigned(table + Math.multiplyExact(number, offsetSize), offsetSize);
    int kind = (octets.get(at) & 0xf0) >> 4;
    int low = octets.get(at) & 0x0f;
    return switch (kind) {
      case 0x0 -> low == 0x8 || low == 0x9 ? new Flag(low == 0x9, 0) : new Other(0);
      case 0x1 -> integer(at + 1, 1 << low);
      case 0x5 -> new Text(new String(slice(at, 1), ISO_8859_1), 0);
      case 0x6 -> new Text(new String(slice(at, 2), UTF_16BE), 0);
      case 0xa -> array(at, depth);
      case 0xd -> dict(at, depth);
      default -> new Other(0);
    };
  }

  /** Of eight octets it has a sign; shorter ones have none. */
  private PlistValue integer(int at, int size) {
    return size == Long.BYTES
        ? new Number(String.valueOf(octets.getLong(at)), 0)
        : size < Long.BYTES ? new Number(String.valueOf(unsignedLong(at, size)), 0) : new Other(0);
  }

  private PlistValue array(int at, int depth) throws FormatRefused {
    int length = count(at);
    int start = content(at);
    List<PlistValue> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      values.add(object(unsigned(start + i * numberSize, numberSize), depth + 1));
    }
    return new Array(values, 0);
  }

  private PlistValue dict(int at, int depth) throws FormatRefused {
    int length = count(at);
    int keys = content(at);
    int values = keys + Math.multiplyExact(length, numberSize);
    Map<String, PlistValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) {
      if (object(unsigned(keys + i * numberSize, numberSize), depth + 1)
          instanceof Text(String key, int ignored)) {
        if (Secrets.isSecret(key)) {
          notes.secret();
        } else {
          entries.put(key, object(unsigned(values + i * numberSize, numberSize), depth + 1));
        }
      }
    }
    return new Dict(entries, 0);
  }

  private byte[] slice(int at, int unit) {
    int start = content(at);
    int length = Math.multiplyExact(count(at), unit);
    if (length < 0 || length > octets.limit() - start) {
      throw new IndexOutOfBoundsException(start);
    }
    return Arrays.copyOfRange(octets.array(), start, start + length);
  }

  /** A count of 15 or more stands in an integer of its own behind the first octet. */
  private int count(int at) {
    int low = octets.get(at) & 0x0f;
    return low < 0xf ? low : unsigned(at + 2, 1 << (octets.get(at + 1) & 0x0f));
  }

  private int content(int at) {
    int low = octets.get(at) & 0x0f;
    return low < 0xf ? at + 1 : at + 2 + (1 << (octets.get(at + 1) & 0x0f));
  }

  private int unsigned(int at, int size) {
    return Math.toIntExact(unsignedLong(at, size));
  }

  private long unsignedLong(int at, int size) {
    if (size < 1 || size > Long.BYTES) {
      throw new ArithmeticException("integer of " + size + " octets");
    }
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << Byte.SIZE | octets.get(at + i) & 0xff;
    }
    return value;
  }
}
