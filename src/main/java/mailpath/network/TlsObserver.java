package mailpath.network;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.TlsObjectIdentifiers;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsDHConfig;
import org.bouncycastle.tls.crypto.TlsDHDomain;
import org.bouncycastle.tls.crypto.TlsECConfig;
import org.bouncycastle.tls.crypto.TlsECDomain;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * The cryptography below a handshake, watched: certificates are kept as they were sent, before
 * anything parses them, and so is the group of a key exchange, which TLS 1.2 does not tell
 * otherwise.
 */
final class TlsObserver extends BcTlsCrypto {
  /** A longer key costs seconds to load (threats.md M4). */
  private static final int MAX_RSA_BITS = 8_192;

  private final int maxCertificates;
  private final List<Bytes> certificates = new ArrayList<>();
  private String group = "";

  TlsObserver(SecureRandom random, int maxCertificates) {
    super(random);
    this.maxCertificates = maxCertificates;
  }

  List<Bytes> certificates() {
    return List.copyOf(certificates);
  }

  /** The group used since {@link #forgetGroup}, or empty. */
  String group() {
    return group;
  }

  /** Groups that were only offered do not count. */
  void forgetGroup() {
    group = "";
  }

  @Override
  public TlsCertificate createCertificate(short type, byte[] encoding) throws IOException {
    certificates.add(Bytes.of(encoding));
    if (certificates.size() > maxCertificates) {
      throw overLimit("certificates", maxCertificates);
    }
    if (certificates.size() == 1) {
      requireModestKey(Certificate.getInstance(encoding).getSubjectPublicKeyInfo());
    }
    return new Lenient(this, encoding);
  }

  @Override
  public TlsECDomain createECDomain(TlsECConfig config) {
    group = NamedGroup.getName(config.getNamedGroup());
    return super.createECDomain(config);
  }

  @Override
  public TlsDHDomain createDHDomain(TlsDHConfig config) {
    boolean named = config.getNamedGroup() >= 0;
    group =
        named
            ? NamedGroup.getName(config.getNamedGroup())
            : "dh" + config.getExplicitGroup().getP().bitLength();
    return super.createDHDomain(config);
  }

  /**
   * A certificate that may demand a staple and get away without one (RFC 7633): that is for others
   * to judge, and the library would end the handshake.
   */
  private static final class Lenient extends BcTlsCertificate {
    Lenient(TlsObserver crypto, byte[] encoding) throws IOException {
      super(crypto, encoding);
    }

    @Override
    public byte @Nullable [] getExtension(ASN1ObjectIdentifier oid) throws IOException {
      return oid.equals(TlsObjectIdentifiers.id_pe_tlsfeature) ? null : super.getExtension(oid);
    }
  }

  private static void requireModestKey(SubjectPublicKeyInfo key) throws IOException {
    boolean rsa = key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    if (rsa
        && RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength() > MAX_RSA_BITS) {
      throw overLimit("rsa-bits", MAX_RSA_BITS);
    }
  }

  private static ExchangeFailed overLimit(String what, long limit) {
    return new ExchangeFailed(new Failure.OverLimit(Stage.TLS, what, limit));
  }
}
