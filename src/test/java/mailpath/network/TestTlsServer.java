package mailpath.network;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Hashtable;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK's server cannot do: chains of any length, a chosen group, a question for the
 * client's certificate.
 */
class TestTlsServer extends DefaultTlsServer {
  private final TestTls identity;
  private final int certificates;
  private final int group;
  private final boolean asks;

  TestTlsServer(TestTls identity, int certificates, int group, boolean asks) {
    super(new BcTlsCrypto(new SecureRandom()));
    this.identity = identity;
    this.certificates = certificates;
    this.group = group;
    this.asks = asks;
  }

  /** Shakes hands on the peer's connection, and goes on inside. */
  static void accept(
      LoopbackServer.Peer peer, TestTls identity, int certificates, int group, boolean asks)
      throws IOException {
    accept(peer, new TestTlsServer(identity, certificates, group, asks));
  }

  static void accept(LoopbackServer.Peer peer, DefaultTlsServer server) throws IOException {
    TlsServerProtocol protocol =
        new TlsServerProtocol(peer.socket.getInputStream(), peer.socket.getOutputStream());
    protocol.accept(server);
    peer.secure(protocol.getInputStream(), protocol.getOutputStream());
  }

  /** Extensions of each certificate (RFC 8446 4.4.2); none. */
  @Nullable Hashtable<Integer, byte[]> certificateExtensions() {
    return null;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.TLSv13.only();
  }

  @Override
  public int[] getSupportedGroups() {
    return new int[] {group};
  }

  @Override
  public CertificateRequest getCertificateRequest() throws IOException {
    return asks
        ? new CertificateRequest(
            TlsUtils.EMPTY_BYTES,
            TlsUtils.getDefaultSupportedSignatureAlgorithms(context),
            null,
            null)
        : null;
  }

  @Override
  public void notifyClientCertificate(Certificate clientCertificate) throws IOException {
    if (!clientCertificate.isEmpty()) {
      throw new IOException("the client showed a certificate");
    }
  }

  @Override
  public TlsCredentials getCredentials() throws IOException {
    BcTlsCrypto crypto = (BcTlsCrypto) getCrypto();
    TlsCertificate certificate = crypto.createCertificate(identity.encoded().toArray());
    CertificateEntry[] chain =
        Collections.nCopies(
                certificates, new CertificateEntry(certificate, certificateExtensions()))
            .toArray(CertificateEntry[]::new);
    return new BcDefaultTlsCredentialedSigner(
        new TlsCryptoParameters(context),
        crypto,
        PrivateKeyFactory.createKey(identity.privateKey()),
        new Certificate(TlsUtils.isTLSv13(context) ? TlsUtils.EMPTY_BYTES : null, chain),
        SignatureScheme.getSignatureAndHashAlgorithm(SignatureScheme.ecdsa_secp256r1_sha256));
  }
}
