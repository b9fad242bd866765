package mailpath.mtasts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mailpath.network.Bytes;
import mailpath.network.HttpsResponse;
import mailpath.network.HttpsResponse.Header;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;

/**
 * The fetch that a sender would have made if the policy host served something else. Its certificate
 * stays what it was seen to be; where none was seen, none stands in the way.
 *
 * @param seen what the policy host served
 */
public record AssumedPolicy(Optional<HttpsResponse> seen) {
  private static final int OK = 200;
  private static final String TYPE = "Content-Type";

  /** This file in place of whatever there was, as {@code text/plain} unless seen otherwise. */
  public End<HttpsResponse> serving(String file) {
    String type =
        seen.filter(response -> response.status() == OK)
            .flatMap(response -> response.header(TYPE))
            .orElse("text/plain");
    return answered(OK, type, Bytes.of(file.getBytes(StandardCharsets.UTF_8)));
  }

  /** No file, and this status (RFC 9110 15). */
  public End<HttpsResponse> refusing(int status) {
    return answered(status, "text/plain", Bytes.EMPTY);
  }

  private End<HttpsResponse> answered(int status, String type, Bytes body) {
    return new Answered<>(
        new HttpsResponse(
            seen.flatMap(HttpsResponse::tls).orElse(null),
            status,
            List.of(new Header(TYPE, type)),
            body));
  }
}
