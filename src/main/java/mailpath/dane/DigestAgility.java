package mailpath.dane;

import java.util.List;

/**
 * Digest agility (RFC 7671 9; rule D7): of the records with one usage and selector only those with
 * the strongest digest count, beside those without digest. A publisher must therefore keep every
 * combination up to date (RFC 7671 8).
 */
public final class DigestAgility {
  private DigestAgility() {}

  /** What is left of usable records, in order. SHA-512 (2) is stronger than SHA-256 (1). */
  public static List<TlsaRecord> strongest(List<TlsaRecord> usable) {
    return usable.stream().filter(record -> !isOutranked(record, usable)).toList();
  }

  static boolean isOutranked(TlsaRecord record, List<TlsaRecord> usable) {
    return record.matching() != 0
        && usable.stream()
            .anyMatch(
                other ->
                    other.usage() == record.usage()
                        && other.selector() == record.selector()
                        && other.matching() > record.matching());
  }
}
