package mailpath.certificate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.CertificateCheck.Place;
import mailpath.certificate.PathProblem.BrokenRule;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;

/**
 * Key identifiers as RFC 5280 4.2.1.1 and 4.2.1.2 ask for them: every certificate names its
 * issuer's key by identifier alone, only a self-issued one may leave it out; every authority has
 * one of its own. That neither is critical is asked with the other extensions.
 */
final class KeyIdentifierForm {
  private KeyIdentifierForm() {}

  static Stream<PathProblem> check(Certificate c, Place place) {
    boolean nameless = place != Place.END_ENTITY && c.extensions().subjectKey().isEmpty();
    return CertificateForm.broken(nameless || !namesIssuer(c, place), BrokenRule.KEY_IDENTIFIER, c);
  }

  private static boolean namesIssuer(Certificate c, Place place) {
    Optional<AuthorityKeyIdentifier> authority = c.extensions().authorityKey();
    if (authority.isEmpty()) {
      return place == Place.ROOT || c.selfIssued();
    }
    // BR 7.1.2.1.3, 7.1.2.11.1: the identifier, and neither issuer nor serial number.
    return c.extensions().authorityKeyId().isPresent()
        && authority.get().getAuthorityCertIssuer() == null
        && authority.get().getAuthorityCertSerialNumber() == null
        && (place != Place.ROOT || !c.selfIssued() || isItsOwn(c.extensions()));
  }

  private static boolean isItsOwn(CertificateExtensions extensions) {
    return extensions
        .subjectKey()
        .filter(
            own -> Arrays.equals(own.getKeyIdentifier(), extensions.authorityKeyId().orElseThrow()))
        .isPresent();
  }
}
