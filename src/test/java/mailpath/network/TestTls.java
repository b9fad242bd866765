package mailpath.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A server's side of TLS with a throw-away certificate, by the JDK. */
public final class TestTls {
  private static final String NAME = "mail.example.nl";
  private final PrivateKey key;
  private final X509Certificate certificate;
  private final SSLContext context;

  private TestTls(PrivateKey key, X509Certificate certificate, SSLContext context) {
    this.key = key;
    this.certificate = certificate;
    this.context = context;
  }

  /** For the name and for the loopback address. */
  static TestTls create() {
    return create(
        new GeneralName(GeneralName.dNSName, NAME),
        new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
  }

  static TestTls create(GeneralName... names) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair keys = generator.generateKeyPair();
      X509Certificate certificate = signed(keys.getPrivate(), keys.getPublic(), names);
      return new TestTls(keys.getPrivate(), certificate, context(keys.getPrivate(), certificate));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A server that shows a certificate which somebody else has signed. */
  public static TestTls of(PrivateKey key, Bytes certificate) {
    try {
      X509Certificate shown =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate.toArray()));
      return new TestTls(key, shown, context(key, shown));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same server with a certificate for another key than the one it signs with. */
  TestTls withPublicKey(PublicKey other) {
    try {
      return new TestTls(key, signed(key, other), context);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half of an RSA key of which nobody knows the private one. */
  static PublicKey rsa(int bits) {
    BigInteger modulus = new BigInteger(bits, new Random(1)).setBit(bits - 1).setBit(0);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PKCS #8. */
  byte[] privateKey() {
    return key.getEncoded();
  }

  SSLContext context() {
    return context;
  }

  Bytes encoded() {
    try {
      return Bytes.of(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Shakes hands as the server over an accepted connection. */
  public SSLSocket accept(Socket socket, String... versions) throws IOException {
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(socket, NAME, socket.getPort(), true);
    tls.setUseClientMode(false);
    tls.setEnabledProtocols(versions);
    tls.startHandshake();
    return tls;
  }

  private static X509Certificate signed(PrivateKey issuer, PublicKey subject, GeneralName... names)
      throws Exception {
    X500Name name = new X500Name("CN=" + NAME);
    Instant now = Instant.now();
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            BigInteger.TWO,
            Date.from(now.minusSeconds(60)),
            Date.from(now.plusSeconds(3_600)),
            name,
            SubjectPublicKeyInfo.getInstance(subject.getEncoded()));
    if (names.length > 0) {
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }
    byte[] encoded =
        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)).getEncoded();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private static SSLContext context(PrivateKey key, Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", key, new char[0], new Certificate[] {certificate});
    store.setCertificateEntry("root", certificate);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
