package mailpath.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatusRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;

/**
 * A TLS client that refuses nothing for trust, name or date: it wants to see, not to trust. Asked
 * for a certificate of its own it has none (threat-S13).
 */
final class ProbeTlsClient extends DefaultTlsClient implements TlsAuthentication {
  /** In order of preference: the hybrid of post-quantum key exchange first. */
  private static final int[] GROUPS = {
    NamedGroup.X25519MLKEM768,
    NamedGroup.x25519,
    NamedGroup.secp256r1,
    NamedGroup.secp384r1,
    NamedGroup.x448,
    NamedGroup.secp521r1,
    NamedGroup.ffdhe2048,
    NamedGroup.ffdhe3072,
    NamedGroup.ffdhe4096
  };

  private final TlsObserver observer;
  private final TlsOffer offer;

  ProbeTlsClient(TlsObserver observer, TlsOffer offer) {
    super(observer);
    this.observer = observer;
    this.offer = offer;
  }

  /** What the completed handshake has settled. */
  TlsSession session() {
    SecurityParameters parameters = context.getSecurityParametersConnection();
    int group = parameters.getNegotiatedGroup();
    return new TlsSession(
        versionName(parameters.getNegotiatedVersion()),
        OfferedSuite.nameOf(parameters.getCipherSuite()),
        group >= 0 ? NamedGroup.getName(group) : observer.group(),
        offer.serverName(),
        observer.certificates());
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return offer.versions().toArray(ProtocolVersion[]::new);
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return TlsUtils.getSupportedCipherSuites(getCrypto(), OfferedSuite.codes());
  }

  @Override
  protected Vector<ServerName> getSNIServerNames() {
    byte[] name = offer.serverName().text().getBytes(StandardCharsets.US_ASCII);
    return new Vector<>(List.of(new ServerName(NameType.host_name, name)));
  }

  @Override
  protected @Nullable Vector<ProtocolName> getProtocolNames() {
    return offer
        .applicationProtocol()
        .map(name -> new Vector<>(List.of(ProtocolName.asUtf8Encoding(name))))
        .orElse(null);
  }

  @Override
  protected Vector<Integer> getSupportedGroups(@SuppressWarnings("rawtypes") Vector roles) {
    Vector<Integer> groups = new Vector<>();
    TlsUtils.addIfSupported(groups, getCrypto(), GROUPS);
    return groups;
  }

  @Override
  public Vector<Integer> getEarlyKeyShareGroups() {
    return new Vector<>(List.of(NamedGroup.X25519MLKEM768, NamedGroup.x25519));
  }

  /**
   * None is asked for: a certificate that demands stapling (RFC 7633) would otherwise end the
   * handshake where no response comes.
   */
  @Override
  protected @Nullable CertificateStatusRequest getCertificateStatusRequest() {
    return null;
  }

  /** The observer counts, so that its limit has its own failure. */
  @Override
  public int getMaxCertificateChainLength() {
    return Integer.MAX_VALUE;
  }

  /** The tap below counts, over all messages of the handshake. */
  @Override
  public int getMaxHandshakeMessageSize() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean shouldCheckSigAlgOfPeerCerts() {
    return false;
  }

  @Override
  public void notifySelectedCipherSuite(int suite) {
    super.notifySelectedCipherSuite(suite);
    observer.forgetGroup();
  }

  @Override
  public TlsAuthentication getAuthentication() {
    return this;
  }

  @Override
  public void notifyServerCertificate(TlsServerCertificate certificate) throws IOException {
    // the observer has kept it already
  }

  @Override
  public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) {
    return null;
  }

  private static String versionName(ProtocolVersion version) {
    return version.getName().substring("TLS ".length());
  }
}
