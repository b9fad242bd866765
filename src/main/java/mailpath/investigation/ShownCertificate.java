package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.Fingerprint;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/** What people see of the certificates of a chain as sent. */
final class ShownCertificate {
  /** Octets of a fingerprint that tell the certificates of a chain apart for the eye. */
  private static final int SHORT = 8;

  private ShownCertificate() {}

  /** From and until when it is valid (RFC 5280 4.1.2.5). */
  record Validity(Instant from, Instant until) implements Sentence {}

  /** Of the server's own certificate, whether it can be read or not. */
  static Object fingerprint(CertificateReading reading) {
    List<Entry> entries = reading.chain().entries();
    return entries.isEmpty() ? Stated.NONE : digest(entries.getFirst());
  }

  static Object names(CertificateReading reading) {
    return Statements.list(reading.facts().presented().stream().distinct().sorted().toList());
  }

  static Object dates(CertificateReading reading) {
    return own(reading, leaf -> new Validity(leaf.notBefore(), leaf.notAfter()));
  }

  static Object issuer(CertificateReading reading) {
    return own(reading, Certificate::issuer);
  }

  /** The certificates beside the server's own, by subject and the start of their fingerprint. */
  static Object others(CertificateReading reading) {
    return Statements.list(
        reading.chain().entries().stream().skip(1).map(ShownCertificate::shortly).toList());
  }

  private static Object own(CertificateReading reading, Function<Certificate, Object> part) {
    return Statements.orNone(reading.chain().endEntity().map(part));
  }

  private static String shortly(Entry entry) {
    String digest = digest(entry).substring(0, SHORT * 3 - 1);
    return switch (entry) {
      case Entry.Read(Certificate certificate) -> certificate.subject() + " (" + digest + ")";
      case Entry.Unreadable ignored -> digest;
    };
  }

  private static String digest(Entry entry) {
    return switch (entry) {
      case Entry.Read(Certificate certificate) -> Fingerprint.shown(certificate);
      case Entry.Unreadable(Bytes der, String ignored) -> Fingerprint.sha256(der).hex();
    };
  }
}
