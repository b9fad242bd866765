package mailpath.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * GET over HTTP/1.1 (RFC 9112) inside a TLS connection like any other of ours, so that policies and
 * mail give one kind of evidence; or in clear. No redirect is followed, no content coding undone,
 * no cache kept (standards R10).
 */
final class HttpFetch {
  static final int PORT = 443;

  /** Of HTTP in clear. */
  static final int CLEAR_PORT = 80;

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
    ask(query.host(), query.path(), tls.out());
    new HttpReader(tls.in(), limits, record).read();
    return record.soFar().orElseThrow();
  }

  /** The same in clear. */
  static HttpsResponse fetch(
      HttpQuery query, LiveSettings settings, HttpRecord record, Exchange exchange)
      throws IOException {
    Limits limits = settings.limits();
    Socket socket = Connections.open(exchange, settings, query.address(), CLEAR_PORT);
    record.inClear();
    exchange.enter(Stage.HTTP, limits.https());
    ask(query.host(), query.path(), socket.getOutputStream());
    new HttpReader(socket.getInputStream(), limits, record).read();
    return record.soFar().orElseThrow();
  }

  private static void ask(DomainName host, String path, OutputStream out) throws IOException {
    out.write(request(host, path).getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String request(DomainName host, String path) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\nUser-Agent: Mailpath\r\nAccept: */*\r\nConnection: close\r\n\r\n";
  }
}
