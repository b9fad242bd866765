package mailpath.network;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.crypto.DHGroup;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDHConfig;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A server of TLS 1.2 whose Diffie-Hellman group is as small as a prime, given to it. */
final class WeakGroupServer extends DefaultTlsServer {
  private static final int KEY_BITS = 2_048;

  private final BigInteger prime;

  private WeakGroupServer(BigInteger prime) {
    super(new BcTlsCrypto(new SecureRandom()));
    this.prime = prime;
  }

  static void accept(LoopbackServer.Peer peer, BigInteger prime) throws IOException {
    TestTlsServer.accept(peer, new WeakGroupServer(prime));
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.TLSv12.only();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return new int[] {CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA};
  }

  @Override
  public TlsDHConfig getDHConfig() {
    return new TlsDHConfig(new DHGroup(prime, null, BigInteger.TWO, 0));
  }

  @Override
  protected TlsCredentialedSigner getRSASignerCredentials() throws IOException {
    BcTlsCrypto crypto = (BcTlsCrypto) getCrypto();
    KeyPair keys = keys();
    byte[] certificate = TestTls.create().withPublicKey(keys.getPublic()).encoded().toArray();
    return new BcDefaultTlsCredentialedSigner(
        new TlsCryptoParameters(context),
        crypto,
        PrivateKeyFactory.createKey(keys.getPrivate().getEncoded()),
        new Certificate(new TlsCertificate[] {crypto.createCertificate(certificate)}),
        SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.rsa));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
