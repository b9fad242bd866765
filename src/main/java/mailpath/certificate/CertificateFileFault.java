package mailpath.certificate;

import mailpath.fact.Sentence;

/** Why a text is not a chain of certificates. */
public sealed interface CertificateFileFault extends Sentence {

  /** A damaged PEM block (RFC 7468 2). */
  record PemDamaged() implements CertificateFileFault {}

  /** No certificate block in it; keys and other blocks do not count. */
  record PemWithoutCertificate() implements CertificateFileFault {}

  /**
   * @param number from 1, in the order of the text
   * @param why the library's reason, for people
   */
  record PemCertificateUnreadable(int number, String why) implements CertificateFileFault {}
}
