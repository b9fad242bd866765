package mailpath.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import mailpath.network.Bytes;

/**
 * What a file held when it was opened or saved here, to notice that somebody else has changed it
 * since. Times and sizes are not asked: a copied or touched file has not changed.
 *
 * @param digest SHA-256 of all octets
 */
public record Stamp(Bytes digest) {
  static Stamp of(Bytes content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new Stamp(Bytes.of(sha256.digest(content.toArray())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
