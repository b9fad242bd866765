package mailpath.network;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.network.HttpsResponse.Header;
import org.jspecify.annotations.Nullable;

/** A response while it comes; can be read at any moment, from another thread too. */
final class HttpRecord {
  private final List<Header> headers = new ArrayList<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable TlsSession session;
  private boolean begun;
  private int status;

  synchronized void encrypted(TlsSession session) {
    this.session = session;
    begun = true;
  }

  /** Nothing will be encrypted. */
  synchronized void inClear() {
    begun = true;
  }

  synchronized void status(int status) {
    this.status = status;
  }

  synchronized void header(Header header) {
    headers.add(header);
  }

  /** Forgets an interim response; the real one follows. */
  synchronized void restart() {
    status = 0;
    headers.clear();
  }

  synchronized void body(byte[] octets) {
    body.writeBytes(octets);
  }

  synchronized int bodyLength() {
    return body.size();
  }

  /** What there is; nothing before the TLS session was made, or the connection in clear. */
  synchronized Optional<HttpsResponse> soFar() {
    return begun
        ? Optional.of(new HttpsResponse(session, status, headers, Bytes.of(body.toByteArray())))
        : Optional.empty();
  }
}
