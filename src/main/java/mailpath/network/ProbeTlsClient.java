package mailpath.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.AlertLevel;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;

/**
 * A TLS client that refuses nothing for trust, name or date: it wants to see, not to trust. Asked
 * for a certificate of its own it has none (threat-S13).
 */
final class ProbeTlsClient extends DefaultTlsClient implements TlsAuthentication {
  /** Its type and the length of what follows. */
  private static final int STATUS_HEADER = 4;

  /** A longer one costs seconds. */
  private static final int MAX_GROUP_BITS = 8_192;

  private final TlsObserver observer;
  private final TlsOffer offer;
  private final Set<TlsRemark> remarks = EnumSet.noneOf(TlsRemark.class);
  private Optional<Bytes> staple = Optional.empty();

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
        observer.certificates(),
        staple,
        remarks);
  }

  /**
   * Old servers agree to encrypt-then-MAC where nothing is encrypted, and the library ends the
   * handshake over it (RFC 7366 3).
   */
  @Override
  public Hashtable<Integer, byte[]> getClientExtensions() throws IOException {
    @SuppressWarnings("unchecked")
    Hashtable<Integer, byte[]> extensions = super.getClientExtensions();
    if (offer.lenient()) {
      extensions.remove(TlsExtensionsUtils.EXT_encrypt_then_mac);
    }
    return extensions;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return offer.versions().toArray(ProtocolVersion[]::new);
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return TlsUtils.getSupportedCipherSuites(getCrypto(), array(offer.suites()));
  }

  @Override
  protected @Nullable Vector<ServerName> getSNIServerNames() {
    byte[] name = offer.serverName().text().getBytes(StandardCharsets.US_ASCII);
    return offer.named() ? new Vector<>(List.of(new ServerName(NameType.host_name, name))) : null;
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
    TlsUtils.addIfSupported(groups, getCrypto(), array(offer.groups()));
    return groups;
  }

  @Override
  public Vector<Integer> getEarlyKeyShareGroups() {
    return new Vector<>(offer.shares());
  }

  @Override
  protected Vector<SignatureAndHashAlgorithm> getSupportedSignatureAlgorithms() {
    Vector<SignatureAndHashAlgorithm> algorithms = allSignatures();
    algorithms.removeIf(algorithm -> !offer.keys().makes(algorithm));
    return algorithms;
  }

  /** Whoever signed the certificate may have any key, where that of the server is chosen. */
  @Override
  protected @Nullable Vector<SignatureAndHashAlgorithm> getSupportedSignatureAlgorithmsCert() {
    return offer.keys() == KeyKind.ANY ? null : allSignatures();
  }

  /** The library's vector holds nothing else. */
  @SuppressWarnings("unchecked")
  private Vector<SignatureAndHashAlgorithm> allSignatures() {
    return new Vector<>(TlsUtils.getDefaultSupportedSignatureAlgorithms(context));
  }

  @Override
  public TlsDHGroupVerifier getDHGroupVerifier() {
    return offer.lenient()
        ? group -> group.getP().bitLength() <= MAX_GROUP_BITS
        : super.getDHGroupVerifier();
  }

  /** Without RFC 5746 a server is old, and no sender of today goes on with it. */
  @Override
  public void notifySecureRenegotiation(boolean secure) throws IOException {
    if (!offer.lenient()) {
      super.notifySecureRenegotiation(secure);
    }
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

  /** Up to TLS 1.2 the staple is a message of its own ({@link ProbeTlsProtocol}). */
  @Override
  public void notifyServerCertificate(TlsServerCertificate certificate) {
    CertificateEntry leaf = certificate.getCertificate().getCertificateEntryAt(0);
    byte[] status =
        TlsUtils.getExtensionData(leaf.getExtensions(), TlsExtensionsUtils.EXT_status_request);
    if (status != null) {
      stapled(status);
    }
  }

  /** Takes a CertificateStatus (RFC 6066 8): what is no OCSP response is no staple. */
  void stapled(byte[] status) {
    boolean ocsp = status.length > STATUS_HEADER && status[0] == CertificateStatusType.ocsp;
    if (ocsp && TlsUtils.readUint24(status, 1) == status.length - STATUS_HEADER) {
      staple = Optional.of(Bytes.of(Arrays.copyOfRange(status, STATUS_HEADER, status.length)));
    }
  }

  @Override
  public void notifyAlertReceived(short level, short description) {
    if (level == AlertLevel.warning && description == AlertDescription.unrecognized_name) {
      remarks.add(TlsRemark.NAME_UNKNOWN);
    }
  }

  @Override
  public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) {
    remarks.add(TlsRemark.ASKS_CERTIFICATE);
    return null;
  }

  private static int[] array(List<Integer> codes) {
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static String versionName(ProtocolVersion version) {
    return version.getName().substring("TLS ".length());
  }
}
