package mailpath.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;

/** A key on P-256 that a word stands for, and so no secret; for chains that nobody has sent. */
record MadeKey(ECPrivateKeyParameters secret, SubjectPublicKeyInfo publicKey) {
  private static final ECNamedDomainParameters CURVE =
      new ECNamedDomainParameters(
          X9ObjectIdentifiers.prime256v1,
          ECNamedCurveTable.getByOID(X9ObjectIdentifiers.prime256v1));

  /** Of a serial number (RFC 5280 4.1.2.2). */
  private static final int SERIAL_OCTETS = 16;

  static MadeKey of(String word) {
    BigInteger most = CURVE.getN().subtract(BigInteger.ONE);
    BigInteger secret = new BigInteger(1, digest("key " + word)).mod(most).add(BigInteger.ONE);
    ECPublicKeyParameters open = new ECPublicKeyParameters(CURVE.getG().multiply(secret), CURVE);
    try {
      return new MadeKey(
          new ECPrivateKeyParameters(secret, CURVE),
          SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(open));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] digest(String text) {
    return Fingerprint.sha256(Bytes.of(("Mailpath " + text).getBytes(StandardCharsets.UTF_8)))
        .toArray();
  }

  /** What this key is about to sign; the serial number is that of all it is made of. */
  X509v3CertificateBuilder certificate(
      X500Name issuer, X500Name subject, SubjectPublicKeyInfo key, Instant from, Instant to) {
    byte[] serial = digest(String.join(" ", subject.toString(), hex(key), to.toString()));
    return new X509v3CertificateBuilder(
        issuer,
        new BigInteger(1, serial, 0, SERIAL_OCTETS).setBit(0),
        Date.from(from),
        Date.from(to),
        subject,
        key);
  }

  private static String hex(SubjectPublicKeyInfo key) {
    try {
      return Bytes.of(key.getEncoded()).hex();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Bytes signed(X509v3CertificateBuilder builder) {
    try {
      return Bytes.of(builder.build(new Signer(secret)).getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** ECDSA with SHA-256 that needs no randomness (RFC 6979 3.2). */
  private record Signer(ECPrivateKeyParameters secret, ByteArrayOutputStream octets)
      implements ContentSigner {
    Signer(ECPrivateKeyParameters secret) {
      this(secret, new ByteArrayOutputStream());
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public OutputStream getOutputStream() {
      return octets;
    }

    @Override
    public byte[] getSignature() {
      ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
      signer.init(true, secret);
      byte[] digest = Fingerprint.sha256(Bytes.of(octets.toByteArray())).toArray();
      BigInteger[] signature = signer.generateSignature(digest);
      try {
        return StandardDSAEncoding.INSTANCE.encode(CURVE.getN(), signature[0], signature[1]);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
