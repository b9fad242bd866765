package mailpath.network;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A server that knows nothing newer than RSA key transport in TLS 1.2. */
final class StaticRsaServer extends DefaultTlsServer {
  private static final int BITS = 1_024;

  private StaticRsaServer() {
    super(new BcTlsCrypto(new SecureRandom()));
  }

  static void accept(LoopbackServer.Peer peer) throws IOException {
    TestTlsServer.accept(peer, new StaticRsaServer());
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.TLSv12.only();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return new int[] {CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256};
  }

  @Override
  protected TlsCredentialedDecryptor getRSAEncryptionCredentials() throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair keys = generator.generateKeyPair();
      BcTlsCrypto crypto = (BcTlsCrypto) getCrypto();
      Bytes encoded = TestTls.create().withPublicKey(keys.getPublic()).encoded();
      AsymmetricKeyParameter key = PrivateKeyFactory.createKey(keys.getPrivate().getEncoded());
      return new BcDefaultTlsCredentialedDecryptor(
          crypto,
          new Certificate(new TlsCertificate[] {crypto.createCertificate(encoded.toArray())}),
          key);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
