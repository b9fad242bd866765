package mailpath.dns;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.RRset;

/** What the validator computes, and up to which limits (N8 to N10). */
final class Algorithms {
  /** NSEC3 iterations that are computed; an answer with more counts as insecure (N8). */
  static final int MAX_ITERATIONS = 150;

  /**
   * RSA with SHA-2, ECDSA and EdDSA (RFC 8624). SHA-1 (5 and 7) counts as unsupported since RFC
   * 9905, so a zone signed with it alone is insecure.
   */
  private static final Set<Integer> ALGORITHMS = Set.of(8, 10, 13, 14, 15, 16);

  /** SHA-1, SHA-256, SHA-384; the first may no longer be published but still validates (N9). */
  private static final Set<Integer> DIGESTS = Set.of(1, 2, 4);

  private static final Set<Integer> SHA1_ALGORITHMS = Set.of(5, 7);
  private static final Set<Integer> RSA_KEY_SIZES = Set.of(1024, 2048, 4096);

  private Algorithms() {}

  static boolean supported(DSRecord ds) {
    return ALGORITHMS.contains(ds.getAlgorithm()) && DIGESTS.contains(ds.getDigestID());
  }

  /** Whether denials are not computed because an NSEC3 asks for too much (N8). */
  static boolean tooManyIterations(List<RRset> sets) {
    return nsec3(sets).anyMatch(nsec3 -> nsec3.getIterations() > MAX_ITERATIONS);
  }

  static Stream<NSEC3Record> nsec3(List<RRset> sets) {
    return sets.stream()
        .map(RRset::first)
        .filter(NSEC3Record.class::isInstance)
        .map(NSEC3Record.class::cast);
  }

  /** The same for the library's validator. */
  static Properties validatorSettings() {
    Properties settings = new Properties();
    SHA1_ALGORITHMS.forEach(
        number -> settings.setProperty("dnsjava.dnssec.algorithm." + number, "false"));
    settings.setProperty("dnsjava.dnssec.algorithm.12", "false");
    settings.setProperty("dnsjava.dnssec.digest.3", "false");
    // One good path is enough; RFC 6840 5.11 forbids asking for every algorithm in the DS set.
    settings.setProperty("dnsjava.dnssec.harden_algo_downgrade", "false");
    RSA_KEY_SIZES.forEach(
        bits ->
            settings.setProperty(
                "dnsjava.dnssec.nsec3.iterations." + bits, String.valueOf(MAX_ITERATIONS)));
    return settings;
  }
}
