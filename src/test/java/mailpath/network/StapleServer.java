package mailpath.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Hashtable;
import java.util.Map;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;

/** A server that staples any octets at all. */
final class StapleServer extends TestTlsServer {
  private static final int UNAUTHORIZED = 6;

  private final ProtocolVersion version;
  private final byte[] status;

  /**
   * @param status a whole CertificateStatus of RFC 6066 8, or what passes for one
   */
  StapleServer(ProtocolVersion version, byte[] status) {
    super(Talk.TLS, 1, NamedGroup.secp256r1, false);
    this.version = version;
    this.status = status;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return version.only();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return new int[] {
      CipherSuite.TLS_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
    };
  }

  @Override
  @Nullable Hashtable<Integer, byte[]> certificateExtensions() {
    return TlsUtils.isTLSv13(context)
        ? new Hashtable<>(Map.of(TlsExtensionsUtils.EXT_status_request, status))
        : null;
  }

  @Override
  public CertificateStatus getCertificateStatus() {
    return new CertificateStatus(
        CertificateStatusType.ocsp, new OCSPResponse(new OCSPResponseStatus(UNAUTHORIZED), null)) {
      @Override
      public void encode(OutputStream out) throws IOException {
        out.write(status);
      }
    };
  }
}
