package mailpath.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;

/**
 * What a validator accepts ("local policy" of RFC 4035 5.3.1): validators in use differ, so an
 * answer that one of the two here accepts and the other does not depends on the resolver (N8, N9).
 *
 * @param algorithms DNSSEC algorithm numbers that count as supported
 * @param iterations additional NSEC3 rounds up to which a denial counts
 */
record LocalPolicy(Set<Integer> algorithms, int iterations) {
  /** More rounds than these are never computed (N8). */
  static final int MAX_ITERATIONS = 150;

  /** RSA with SHA-2, ECDSA and EdDSA (RFC 8624); SHA-1 counts as unsupported (RFC 9905 2). */
  static final LocalPolicy STRICT = new LocalPolicy(Set.of(8, 10, 13, 14, 15, 16), 50);

  /** As validators that still take RSA with SHA-1 (5 and 7). */
  static final LocalPolicy LENIENT =
      new LocalPolicy(Set.of(5, 7, 8, 10, 13, 14, 15, 16), MAX_ITERATIONS);

  /** SHA-1, SHA-256, SHA-384; the first may no longer be published but still validates (N9). */
  private static final Set<Integer> DIGESTS =
      Set.of(DNSSEC.Digest.SHA1, DNSSEC.Digest.SHA256, DNSSEC.Digest.SHA384);

  /** The DS records that count; SHA-1 only where there is nothing better (RFC 4509 3; N6). */
  List<DSRecord> usable(List<DSRecord> set) {
    List<DSRecord> supported = set.stream().filter(this::supports).toList();
    int best =
        supported.stream()
            .map(DSRecord::getDigestID)
            .max(Comparator.naturalOrder())
            .orElse(DNSSEC.Digest.SHA1);
    return supported.stream()
        .filter(ds -> best == DNSSEC.Digest.SHA1 || ds.getDigestID() != DNSSEC.Digest.SHA1)
        .toList();
  }

  boolean supportsAlgorithm(int algorithm) {
    return algorithms.contains(algorithm);
  }

  private boolean supports(DSRecord ds) {
    return supportsAlgorithm(ds.getAlgorithm()) && DIGESTS.contains(ds.getDigestID());
  }
}
