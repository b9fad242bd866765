package mailpath.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bouncycastle.tls.HandshakeMessageInput;
import org.bouncycastle.tls.HandshakeType;
import org.bouncycastle.tls.TlsClientProtocol;

/**
 * The handshake of the library, but that a staple of TLS 1.2 is kept as it was sent: the library
 * would parse it and end the handshake over one that is none (threat-X12).
 */
final class ProbeTlsProtocol extends TlsClientProtocol {
  private final ProbeTlsClient client;

  ProbeTlsProtocol(ProbeTlsClient client, InputStream in, OutputStream out) {
    super(in, out);
    this.client = client;
  }

  void connect() throws IOException {
    connect(client);
  }

  @Override
  protected void handleHandshakeMessage(short type, HandshakeMessageInput message)
      throws IOException {
    if (type == HandshakeType.certificate_status
        && connection_state == CS_SERVER_CERTIFICATE
        && getContext().getSecurityParametersHandshake().getStatusRequestVersion() > 0) {
      client.stapled(message.readAllBytes());
      connection_state = CS_SERVER_CERTIFICATE_STATUS;
    } else {
      super.handleHandshakeMessage(type, message);
    }
  }
}
