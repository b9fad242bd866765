package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.network.DomainName;

/**
 * A chain as sent, judged: the facts with what they were read from.
 *
 * @param reference the name that was expected
 * @param at the instant that counted
 */
public record CertificateReading(
    CertificateChain chain, PathResult path, DomainName reference, Instant at) {

  public CertificateFacts facts() {
    return new CertificateFacts(
        path.state(),
        name(),
        chain.endEntity().map(Certificate::dnsNames).orElse(List.of()).stream()
            .map(Shown::text)
            .toList());
  }

  private NameState name() {
    return chain
        .endEntity()
        .map(leaf -> new ReferenceName(reference).match(leaf))
        .orElse(NameState.NONE);
  }
}
