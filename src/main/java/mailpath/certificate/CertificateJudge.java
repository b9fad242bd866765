package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import mailpath.network.Bytes;
import mailpath.network.DomainName;

/**
 * Says what a chain as sent is worth under one set of roots: RFC 5280 6 for the path, RFC 9525 for
 * the name. Pure: no clock, nothing fetched, never an exception for what a server sent.
 */
public final class CertificateJudge {
  private final TrustStore store;

  public CertificateJudge(TrustStore store) {
    this.store = store;
  }

  /**
   * @param chain DER, in the server's order
   * @param reference the name that the certificate must be for
   */
  public CertificateReading read(List<Bytes> chain, DomainName reference, Instant at) {
    CertificateChain sent = CertificateChain.of(chain);
    PathResult path = PathBuilder.build(store, sent, at);
    boolean byOwnRoot = path.problem().isEmpty() && store.own().contains(path.path().getLast());
    return new CertificateReading(sent, path, reference, at, byOwnRoot);
  }

  public CertificateFacts facts(List<Bytes> chain, DomainName reference, Instant at) {
    return read(chain, reference, at).facts();
  }
}
