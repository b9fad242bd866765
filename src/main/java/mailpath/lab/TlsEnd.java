package mailpath.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.network.Bytes;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** The server's end of TLS 1.2 and 1.3: sends the chain of an identity exactly as it is. */
final class TlsEnd extends DefaultTlsServer {
  private final BcTlsCrypto crypto;
  private final Function<Optional<String>, Optional<Identity>> byName;
  private Optional<String> serverName = Optional.empty();

  private TlsEnd(BcTlsCrypto crypto, Function<Optional<String>, Optional<Identity>> byName) {
    super(crypto);
    this.crypto = crypto;
    this.byName = byName;
  }

  /**
   * Does the handshake.
   *
   * @param byName the identity for the name in SNI; none is answered with unrecognized_name
   */
  static Session accept(
      InputStream in,
      OutputStream out,
      SecureRandom random,
      Function<Optional<String>, Optional<Identity>> byName)
      throws IOException {
    TlsEnd end = new TlsEnd(new BcTlsCrypto(random), byName);
    TlsServerProtocol protocol = new TlsServerProtocol(in, out);
    protocol.accept(end);
    return new Session(protocol, end.serverName);
  }

  /** A running session; {@code close} says close_notify. */
  record Session(TlsServerProtocol protocol, Optional<String> serverName) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      protocol.close();
    }
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv12);
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return new int[] {
      CipherSuite.TLS_AES_128_GCM_SHA256,
      CipherSuite.TLS_AES_256_GCM_SHA384,
      CipherSuite.TLS_CHACHA20_POLY1305_SHA256,
      CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
      CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
    };
  }

  @Override
  public TlsCredentials getCredentials() throws IOException {
    serverName = nameAskedFor();
    Identity identity =
        byName
            .apply(serverName)
            .orElseThrow(() -> new TlsFatalAlert(AlertDescription.unrecognized_name));
    return new BcDefaultTlsCredentialedSigner(
        new TlsCryptoParameters(context),
        crypto,
        PrivateKeyFactory.createKey(identity.keys().getPrivate().getEncoded()),
        certificate(identity),
        SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
  }

  private Optional<String> nameAskedFor() {
    List<?> names = context.getSecurityParametersHandshake().getClientServerNames();
    return Optional.ofNullable(names).stream()
        .flatMap(List::stream)
        .map(ServerName.class::cast)
        .filter(name -> name.getNameType() == NameType.host_name)
        .map(name -> new String(name.getNameData(), StandardCharsets.US_ASCII))
        .findFirst();
  }

  private Certificate certificate(Identity identity) throws IOException {
    CertificateEntry[] entries = new CertificateEntry[identity.chain().size()];
    for (int i = 0; i < entries.length; i++) {
      Bytes der = Identity.der(identity.chain().get(i));
      entries[i] = new CertificateEntry(crypto.createCertificate(der.toArray()), null);
    }
    return TlsUtils.isTLSv13(context)
        ? new Certificate(TlsUtils.EMPTY_BYTES, entries)
        : new Certificate(null, entries);
  }
}
