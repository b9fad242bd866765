package mailpath.certificate;

import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * A chain with what came beside it in the handshake.
 *
 * @param staple the OCSP response, DER as sent
 */
public record ShownChain(JudgedChain chain, Optional<Bytes> staple) {
  /** Signed certificate timestamps, RFC 6962 3.3. */
  static final ASN1ObjectIdentifier TIMESTAMPS =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

  /** TLS feature, by which a certificate demands a staple (RFC 7633 4). */
  static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

  public Staple read() {
    return chain
        .leaf()
        .map(leaf -> Staple.read(staple, leaf, chain.reading().at()))
        .orElseGet(Staple.None::new);
  }

  String subject() {
    return chain.subject();
  }

  Evidence evidence() {
    return chain.evidence();
  }

  boolean hasTimestamps() {
    return has(TIMESTAMPS);
  }

  boolean demandsStaple() {
    return has(TLS_FEATURE);
  }

  private boolean has(ASN1ObjectIdentifier extension) {
    return chain.leaf().filter(leaf -> leaf.extensions().has(extension)).isPresent();
  }
}
