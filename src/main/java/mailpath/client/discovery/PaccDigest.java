package mailpath.client.discovery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dns.TagList;
import mailpath.network.Bytes;

/**
 * The digests of a PACC file that its domain publishes in DNS, {@code v=UAAC1; a=sha256; d=...}
 * (draft-ietf-mailmaint-pacc): of the octets exactly as served, so they are compared before
 * anything is read. There may be several, for the time of a change.
 */
public final class PaccDigest {
  private static final String VERSION = "v=UAAC1";
  private static final int SHA_256 = 32;

  private PaccDigest() {}

  /** What the digests say about a file. */
  public enum Match {
    AGREES,
    DIFFERS,
    /** No record of this kind. */
    ABSENT,
    /** Records of this kind, but none with a digest that can be compared. */
    UNREADABLE
  }

  /**
   * @param records TXT records of {@code _ua-auto-config.D}
   */
  public static Match match(List<String> records, Bytes file) {
    List<String> ours = records.stream().filter(record -> TagList.begins(VERSION, record)).toList();
    if (ours.isEmpty()) {
      return Match.ABSENT;
    }
    List<byte[]> digests = ours.stream().flatMap(PaccDigest::digest).toList();
    if (digests.isEmpty()) {
      return Match.UNREADABLE;
    }
    byte[] own = sha256(file);
    return digests.stream().anyMatch(digest -> MessageDigest.isEqual(digest, own))
        ? Match.AGREES
        : Match.DIFFERS;
  }

  private static Stream<byte[]> digest(String record) {
    Optional<TagList> fields = TagList.parse(VERSION, record, field -> true);
    return fields
        .filter(list -> list.first("a").filter("sha256"::equals).isPresent())
        .flatMap(list -> list.first("d"))
        .flatMap(PaccDigest::decoded)
        .filter(digest -> digest.length == SHA_256)
        .stream();
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] sha256(Bytes file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file.toArray());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
