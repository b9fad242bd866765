package mailpath.dane;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PathBuilder;
import mailpath.certificate.TrustStore;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.network.Bytes;

/**
 * Whether a TLSA set lets a public certificate authority vouch for the host: then a certificate
 * that the authority issues by mistake passes too (standards C2 row 4).
 */
public final class PublicCa {
  private PublicCa() {}

  /**
   * @param certificates DER as sent by the host; an authority between the host and a public root is
   *     recognised in it
   * @param roots public trust
   */
  public static boolean isPinned(
      TlsaSet set, List<Bytes> certificates, TrustStore roots, Instant at) {
    return anchors(set).findAny().isPresent()
        && authorities(CertificateChain.of(certificates), roots, at)
            .anyMatch(ca -> isNamed(ca, set));
  }

  /** The public roots that a usable record names, whether or not the host's chain leads to them. */
  public static List<Certificate> rootsNamed(TlsaSet set, TrustStore roots) {
    return roots.roots().stream().filter(root -> isNamed(root, set)).toList();
  }

  private static boolean isNamed(Certificate authority, TlsaSet set) {
    return anchors(set).anyMatch(record -> TlsaMatcher.fits(record, authority));
  }

  private static Stream<TlsaRecord> anchors(TlsaSet set) {
    return set.usable().stream().filter(record -> record.usage() == TlsaRecord.DANE_TA);
  }

  private static Stream<Certificate> authorities(
      CertificateChain chain, TrustStore roots, Instant at) {
    List<Certificate> path = PathBuilder.build(roots, chain, at).path();
    boolean isPublic = path.size() > 1 && roots.holds(path.getLast());
    return Stream.concat(roots.roots().stream(), isPublic ? path.stream().skip(1) : Stream.empty());
  }
}
