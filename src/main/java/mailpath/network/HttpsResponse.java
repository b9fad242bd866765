package mailpath.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came over HTTPS, or over HTTP in clear. In a failed exchange {@code status} is 0 and the
 * session may be all there is.
 *
 * @param session the TLS session with its certificates as sent; judged by {@code certificate}; null
 *     in clear
 * @param headers in order, names as received
 * @param body as received after the transfer coding; a content coding is never undone
 */
public record HttpsResponse(
    @Nullable TlsSession session, int status, List<Header> headers, Bytes body) {
  public HttpsResponse {
    headers = List.copyOf(headers);
  }

  public record Header(String name, String value) {}

  public Optional<TlsSession> tls() {
    return Optional.ofNullable(session);
  }

  /** The first header of this name, compared without case (RFC 9110 5.1). */
  public Optional<String> header(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return headers.stream()
        .filter(header -> header.name().toLowerCase(Locale.ROOT).equals(wanted))
        .map(Header::value)
        .findFirst();
  }
}
