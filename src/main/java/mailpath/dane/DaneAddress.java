package mailpath.dane;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.IpText;

/**
 * One address of a mail host as the DANE findings look at it.
 *
 * @param subject host and address, as shown
 * @param offersTls whether TLS can be had there; empty where that is not known
 * @param certificates DER as sent; empty without TLS
 */
public record DaneAddress(
    String subject,
    Optional<Boolean> offersTls,
    List<Bytes> certificates,
    Fact<TlsaMatch> match,
    Instant at,
    Evidence evidence) {
  public DaneAddress {
    certificates = List.copyOf(certificates);
  }

  public static DaneAddress of(
      DomainName host,
      InetAddress address,
      Optional<Boolean> offersTls,
      List<Bytes> certificates,
      Fact<TlsaMatch> match,
      Instant at,
      Evidence evidence) {
    String subject = host + " [" + IpText.show(address) + "]";
    return new DaneAddress(subject, offersTls, certificates, match, at, evidence);
  }

  /** A record with the outcome that it had. */
  record Told<O extends Outcome>(TlsaRecord record, O outcome) {}

  /** Whether certificates were shown and some usable records fit none of them. */
  boolean mismatches() {
    return !certificates.isEmpty()
        && match
            .ifKnown()
            .filter(known -> !known.results().isEmpty() && !known.matches())
            .isPresent();
  }

  boolean matches() {
    return match.ifKnown().filter(TlsaMatch::matches).isPresent();
  }

  <O extends Outcome> List<Told<O>> with(Class<O> kind) {
    return match.ifKnown().stream()
        .flatMap(known -> known.results().stream())
        .filter(result -> kind.isInstance(result.outcome()))
        .map(result -> new Told<>(result.record(), kind.cast(result.outcome())))
        .toList();
  }

  boolean fitsNothing(TlsaRecord record) {
    return with(Outcome.NoCertificate.class).stream()
        .anyMatch(failed -> failed.record().equals(record));
  }

  Optional<Certificate> endEntity() {
    return CertificateChain.of(certificates).endEntity();
  }

  /** Whether a certificate that the record could be about was sent, whatever it is worth. */
  boolean shows(TlsaRecord record) {
    List<Certificate> sent = CertificateChain.of(certificates).readable();
    return record.usage() == TlsaRecord.DANE_EE
        ? endEntity().filter(leaf -> TlsaMatcher.fits(record, leaf)).isPresent()
        : sent.stream().skip(1).anyMatch(ca -> TlsaMatcher.fits(record, ca));
  }
}
