package mailpath.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * GET over HTTP/1.1 (RFC 9112) inside a TLS connection like any other of ours, so that policies and
 * mail give one kind of evidence. No redirect is followed, no content coding undone, no cache kept
 * (standards R10).
 */
final class HttpFetch {
  static final int PORT = 443;

  private HttpFetch() {}

  /** Fetches; {@code record} keeps what has come if it fails. */
  static HttpsResponse fetch(
      HttpsQuery query, LiveSettings settings, HttpRecord record, Exchange exchange)
      throws IOException {
    Limits limits = settings.limits();
    Socket socket = Connections.open(exchange, settings, query.address(), PORT);
    exchange.enter(Stage.TLS, limits.tls());
    TlsConnection tls = TlsConnection.open(exchange, settings, TlsOffer.http(query.host()), socket);
    record.encrypted(tls.session());
    exchange.enter(Stage.HTTP, limits.https());
    OutputStream out = tls.out();
    out.write(request(query).getBytes(StandardCharsets.US_ASCII));
    new HttpReader(tls.in(), limits, record).read();
    return record.soFar().orElseThrow();
  }

  private static String request(HttpsQuery query) {
    return "GET "
        + query.path()
        + " HTTP/1.1\r\nHost: "
        + query.host()
        + "\r\nUser-Agent: Mailpath\r\nAccept: */*\r\nConnection: close\r\n\r\n";
  }
}
