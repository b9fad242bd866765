package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.network.DomainName;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A chain as sent, judged: the facts with what they were read from.
 *
 * @param reference the name that was expected
 * @param at the instant that counted
 * @param byOwnRoot whether it is trusted by a root that this computer has and others have not
 */
public record CertificateReading(
    CertificateChain chain, PathResult path, DomainName reference, Instant at, boolean byOwnRoot) {

  public CertificateFacts facts() {
    return new CertificateFacts(
        path.state(),
        name(),
        chain.endEntity().map(Certificate::dnsNames).orElse(List.of()).stream()
            .map(Shown::text)
            .toList());
  }

  /** Whether mail servers elsewhere trust it too. */
  public boolean trustedElsewhere() {
    return path.problem().isEmpty() && !byOwnRoot;
  }

  /** Whether another certificate was signed in the same name as this end entity. */
  public boolean sharesIssuer(CertificateReading other) {
    return issuer().isPresent() && issuer().equals(other.issuer());
  }

  private Optional<X500Name> issuer() {
    return chain.endEntity().filter(leaf -> !leaf.selfIssued()).map(Certificate::issuerName);
  }

  private NameState name() {
    return chain
        .endEntity()
        .map(leaf -> new ReferenceName(reference).match(leaf))
        .orElse(NameState.NONE);
  }
}
