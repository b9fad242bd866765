package mailpath.network;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of octets with value equality: a DNS message, a certificate, a body. */
public final class Bytes {
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] octets;

  private Bytes(byte[] octets) {
    this.octets = octets;
  }

  public static Bytes of(byte[] octets) {
    return new Bytes(octets.clone());
  }

  public byte[] toArray() {
    return octets.clone();
  }

  /** The beginning, to look at; all of it where it is shorter. */
  public Bytes first(int most) {
    return octets.length <= most ? this : new Bytes(Arrays.copyOf(octets, most));
  }

  public int length() {
    return octets.length;
  }

  /** Lower-case hexadecimal without separators. */
  public String hex() {
    return HexFormat.of().formatHex(octets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return octets.length + " bytes";
  }
}
