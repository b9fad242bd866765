package mailpath.dane;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate with its key, for tests: roots, authorities below them, servers. */
final class TestAuthority {
  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final AtomicLong SERIALS = new AtomicLong(1);

  private final X500Name name;
  private final KeyPair keys;
  final Bytes der;

  private TestAuthority(X500Name name, KeyPair keys, Bytes der) {
    this.name = name;
    this.keys = keys;
    this.der = der;
  }

  static TestAuthority root(String commonName) {
    return selfSigned(commonName, true, List.of());
  }

  static TestAuthority selfSigned(String commonName, boolean ca, List<String> dnsNames) {
    KeyPair keys = generate();
    X500Name name = new X500Name("CN=" + commonName);
    return new TestAuthority(
        name, keys, build(name, keys.getPrivate(), name, keys, ca, dnsNames, year()));
  }

  TestAuthority authority(String commonName) {
    return issue(commonName, true, List.of(), year());
  }

  TestAuthority server(String commonName, String... dnsNames) {
    return issue(commonName, false, List.of(dnsNames), year());
  }

  TestAuthority expiredServer(String... dnsNames) {
    return issue("expired", false, List.of(dnsNames), NOW.minus(Duration.ofDays(1)));
  }

  TestAuthority serverUntil(Instant notAfter, String... dnsNames) {
    return issue("short", false, List.of(dnsNames), notAfter);
  }

  /** A certificate that is no authority, but signs all the same. */
  TestAuthority pretender(String commonName) {
    return issue(commonName, false, List.of(), year());
  }

  Certificate certificate() {
    try {
      return Certificate.parse(der);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  TlsaRecord tlsa(int usage, int selector, int matching) {
    Bytes selected = selector == 0 ? der : certificate().publicKeyInfo();
    return new TlsaRecord(usage, selector, matching, digested(selected, matching));
  }

  static TlsaRecord other(int usage, int selector, int matching) {
    return new TlsaRecord(usage, selector, matching, Bytes.of(new byte[matching == 1 ? 32 : 64]));
  }

  static List<Bytes> chain(TestAuthority... certificates) {
    return Stream.of(certificates).map(certificate -> certificate.der).toList();
  }

  private static Bytes digested(Bytes selected, int matching) {
    try {
      return matching == 0
          ? selected
          : Bytes.of(
              MessageDigest.getInstance(matching == 1 ? "SHA-256" : "SHA-512")
                  .digest(selected.toArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant year() {
    return NOW.plus(Duration.ofDays(365));
  }

  private TestAuthority issue(
      String commonName, boolean ca, List<String> dnsNames, Instant notAfter) {
    KeyPair own = generate();
    X500Name subject = new X500Name("CN=" + commonName);
    return new TestAuthority(
        subject, own, build(name, keys.getPrivate(), subject, own, ca, dnsNames, notAfter));
  }

  private static Bytes build(
      X500Name issuer,
      PrivateKey signing,
      X500Name subject,
      KeyPair own,
      boolean ca,
      List<String> dnsNames,
      Instant notAfter) {
    try {
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIALS.getAndIncrement()),
              Date.from(NOW.minus(Duration.ofDays(60))),
              Date.from(notAfter),
              subject,
              SubjectPublicKeyInfo.getInstance(own.getPublic().getEncoded()));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(ca ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
      if (!dnsNames.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                dnsNames.stream()
                    .map(dns -> new GeneralName(GeneralName.dNSName, dns))
                    .toArray(GeneralName[]::new)));
      }
      return Bytes.of(
          builder
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing))
              .getEncoded());
    } catch (java.io.IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
