package mailpath.lab;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import mailpath.network.DomainName;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates (RFC 5280) around one instant: keys on P-256, signed with SHA-256. */
final class CertificateMaker {
  private static final Duration BEFORE = Duration.ofDays(30);
  private static final Duration SERVER_LIFE = Duration.ofDays(60);

  /** It ended yesterday. */
  private static final Duration PAST = Duration.ofDays(-1);

  private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

  /** RFC 5280 4.1.2.2: positive, at most 20 octets. */
  private static final int SERIAL_BITS = 127;

  private final Instant now;
  private final SecureRandom random;

  CertificateMaker(Instant now, SecureRandom random) {
    this.now = now;
    this.random = random;
  }

  /** A root: signs itself. */
  Identity root(String commonName) {
    KeyPair keys = Keys.newPair(random);
    X500Name name = distinguished(commonName);
    return new Identity(List.of(authority(name, keys, name, keys)), keys);
  }

  /** An authority below {@code issuer}. */
  Identity intermediate(String commonName, Identity issuer) {
    KeyPair keys = Keys.newPair(random);
    X509CertificateHolder own =
        authority(distinguished(commonName), keys, issuer.own().getSubject(), issuer.keys());
    return new Identity(List.of(own), keys);
  }

  /** A server certificate, sent with its issuer's. */
  Identity server(DomainName host, Identity issuer) {
    return server(host, issuer, SERVER_LIFE);
  }

  /** The same, and nobody renewed it in time. */
  Identity expired(DomainName host, Identity issuer) {
    return server(host, issuer, PAST);
  }

  private Identity server(DomainName host, Identity issuer, Duration life) {
    KeyPair keys = Keys.newPair(random);
    X509CertificateHolder own = server(host, keys, issuer.own().getSubject(), issuer.keys(), life);
    return new Identity(List.of(own, issuer.own()), keys);
  }

  /** A server certificate signed by its own key, sent alone. */
  Identity selfSigned(DomainName host) {
    KeyPair keys = Keys.newPair(random);
    X509CertificateHolder own = server(host, keys, distinguished(host.text()), keys, SERVER_LIFE);
    return new Identity(List.of(own), keys);
  }

  private X509CertificateHolder authority(
      X500Name subject, KeyPair keys, X500Name issuer, KeyPair signer) {
    try {
      X509v3CertificateBuilder builder = builder(issuer, AUTHORITY_LIFE, subject, keys, signer);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      return signed(builder, signer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509CertificateHolder server(
      DomainName host, KeyPair keys, X500Name issuer, KeyPair signer, Duration life) {
    try {
      X500Name subject = distinguished(host.text());
      X509v3CertificateBuilder builder = builder(issuer, life, subject, keys, signer);
      GeneralName name = new GeneralName(GeneralName.dNSName, host.text());
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      ExtendedKeyUsage purpose = new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth);
      builder.addExtension(Extension.extendedKeyUsage, false, purpose);
      return signed(builder, signer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509v3CertificateBuilder builder(
      X500Name issuer, Duration life, X500Name subject, KeyPair keys, KeyPair signer)
      throws IOException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
            Date.from(now.minus(BEFORE)),
            Date.from(now.plus(life)),
            subject,
            keys.getPublic());
    JcaX509ExtensionUtils identifiers = identifiers();
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        identifiers.createSubjectKeyIdentifier(keys.getPublic()));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(signer.getPublic()));
    return builder;
  }

  private X509CertificateHolder signed(X509v3CertificateBuilder builder, KeyPair signer) {
    try {
      return builder.build(
          new JcaContentSignerBuilder("SHA256withECDSA")
              .setSecureRandom(random)
              .build(signer.getPrivate()));
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X500Name distinguished(String commonName) {
    return new X500Name("O=Mailpath practice internet,CN=" + commonName);
  }

  private static JcaX509ExtensionUtils identifiers() {
    try {
      return new JcaX509ExtensionUtils();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
