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

  /** A private key; the whole file is refused, and nothing of it is kept (threat-F3). */
  record PrivateKeyInFile() implements CertificateFileFault {}

  /** PKCS #12 (RFC 7292), which nearly always holds a key. */
  record KeyStoreFile() implements CertificateFileFault {}

  /** Neither PEM nor DER. */
  record NoCertificateFile() implements CertificateFileFault {}

  /** A CMS message that cannot be read (RFC 5652 5). */
  record MessageDamaged() implements CertificateFileFault {}

  record MessageWithoutCertificate() implements CertificateFileFault {}

  /**
   * @param most how many are read
   */
  record TooManyCertificates(int found, int most) implements CertificateFileFault {}

  /**
   * A text that was pasted and is longer than any chain.
   *
   * @param limit in MiB
   */
  record CertificateTextTooLong(int limit) implements CertificateFileFault {}

  /** What is packed in it is damaged, cut off or too long (RFC 1952). */
  record PackedFileDamaged() implements CertificateFileFault {}
}
