package mailpath.network;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.bouncycastle.tls.AlertDescription;

/** A TLS connection over an open socket, and what its handshake settled. */
record TlsConnection(TlsSession session, InputStream in, OutputStream out) {

  /**
   * Shakes hands within the stage that was entered. Whatever certificate is shown is accepted; a
   * warning alert such as unrecognized_name does not end the handshake (threats.md M8).
   */
  static TlsConnection open(Exchange exchange, LiveSettings settings, TlsOffer offer, Socket socket)
      throws IOException {
    Limits limits = settings.limits();
    TlsTap tap = new TlsTap(exchange, socket.getInputStream(), limits.handshakeOctets());
    ProbeTlsClient client =
        new ProbeTlsClient(new TlsObserver(settings.random(), limits.certificates()), offer);
    ProbeTlsProtocol protocol =
        new ProbeTlsProtocol(client, new BufferedInputStream(tap), socket.getOutputStream());
    try {
      protocol.connect();
    } catch (IOException e) {
      throw new ExchangeFailed(reason(exchange, tap, e));
    } catch (RuntimeException e) {
      throw new ExchangeFailed(ownFault(exchange.stage()));
    }
    tap.beginConnection(limits.connectionOctets());
    return new TlsConnection(
        client.session(), protocol.getInputStream(), protocol.getOutputStream());
  }

  /** The library gave up, which says nothing about the server (U2): internal_error on our side. */
  private static Failure ownFault(Stage stage) {
    short alert = AlertDescription.internal_error;
    return new Failure.TlsAlert(stage, alert, AlertDescription.getName(alert), true);
  }

  /**
   * What came decides before what the library made of it: an end of its input may be that of the
   * connection or only of a message.
   */
  private static Failure reason(Exchange exchange, TlsTap tap, IOException e) {
    Failure failure = exchange.explain(e);
    boolean ours =
        failure instanceof Failure.TlsAlert alert && alert.sentByUs()
            || failure instanceof Failure.Malformed
            || failure instanceof Failure.Closed;
    if (!ours) {
      return failure;
    }
    if (tap.isNotTls()) {
      return new Failure.NotTls(exchange.stage(), tap.firstOctets());
    }
    if (tap.isClosed()) {
      return new Failure.Closed(exchange.stage());
    }
    return failure instanceof Failure.Closed
        ? new Failure.Malformed(exchange.stage(), "message shorter than its fields")
        : failure;
  }
}
