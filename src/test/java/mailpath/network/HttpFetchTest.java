package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mailpath.network.LoopbackServer.Script;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy fetches from servers that are right, wrong and hostile (threat-H1 to H3, H6, M5, M6). */
@Tag("exhaustive")
@Timeout(60)
class HttpFetchTest {
  private static final TestTls TLS = TestTls.create();
  private static final String POLICY = "version: STSv1\r\nmode: none\r\nmax_age: 86400\r\n";

  private static Script inside(Script answer) {
    return peer -> {
      Socket tls = TLS.accept(peer.socket, "TLSv1.3");
      peer.secure(tls);
      while (!peer.hear().isEmpty()) {
        // the request's head ends with an empty line
      }
      answer.play(peer);
      tls.close();
    };
  }

  private static Observation<HttpsResponse> fetch(Script script, Limits limits) {
    try (LoopbackServer server = new LoopbackServer(script);
        LiveNetwork network = Live.to(server.address(), limits)) {
      return network.https(Live.POLICY);
    }
  }

  private static Observation<HttpsResponse> fetch(String response) {
    return fetch(inside(peer -> peer.say(response)), Limits.STANDARD);
  }

  private static HttpsResponse answer(Observation<HttpsResponse> observation) {
    return observation.answer().orElseThrow(() -> new AssertionError(observation));
  }

  private static String body(HttpsResponse response) {
    return new String(response.body().toArray(), StandardCharsets.ISO_8859_1);
  }

  private static Failure failure(Observation<HttpsResponse> observation) {
    return observation.failure().orElseThrow(() -> new AssertionError(observation));
  }

  static Stream<Arguments> framings() {
    return Stream.of(
        Arguments.of("Content-Length: " + POLICY.length() + "\r\n\r\n" + POLICY),
        Arguments.of("\r\n" + POLICY),
        Arguments.of(
            "transfer-encoding: Chunked\r\n\r\n5;x=y\r\n"
                + POLICY.substring(0, 5)
                + "\r\n"
                + Integer.toHexString(POLICY.length() - 5)
                + "\r\n"
                + POLICY.substring(5)
                + "\r\n0\r\nTrailer: x\r\n\r\n"));
  }

  @ParameterizedTest
  @MethodSource("framings")
  void a_good_policy_is_answered_however_it_is_framed(String rest) {
    HttpsResponse response =
        answer(fetch("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + rest));
    assertEquals(200, response.status());
    assertEquals("text/plain", response.header("content-type").orElseThrow());
    assertEquals(POLICY, body(response));
    assertEquals(Live.HOST, response.tls().orElseThrow().serverName());
    assertEquals(TLS.encoded(), response.tls().orElseThrow().certificates().getFirst());
  }

  @Test
  void the_request_names_host_and_path_and_no_more() {
    Script script = inside(peer -> peer.say("HTTP/1.1 204 No Content\r\n\r\n"));
    try (LoopbackServer server = new LoopbackServer(script);
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      network.https(Live.POLICY);
      assertEquals(
          List.of(
              "GET /.well-known/mta-sts.txt HTTP/1.1",
              "Host: mail.example.nl",
              "User-Agent: Mailpath",
              "Accept: */*",
              "Connection: close",
              ""),
          server.heard);
    }
  }

  /** Only 200 counts, but what came is told, and no redirect is followed (standards R10). */
  @ParameterizedTest
  @ValueSource(ints = {204, 206, 301, 302, 307, 308, 404, 500})
  void every_status_is_an_answer(int status) {
    HttpsResponse response =
        answer(fetch("HTTP/1.1 " + status + " x\r\nLocation: https://evil.example/\r\n\r\n"));
    assertEquals(status, response.status());
    assertEquals("https://evil.example/", response.header("location").orElseThrow());
  }

  @Test
  void a_content_coding_is_not_undone() {
    HttpsResponse response =
        answer(fetch("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\b\0"));
    assertEquals("\u001f\u008b\b\0", body(response));
  }

  @Test
  void interim_responses_are_passed_over_but_not_without_end() {
    String interim = "HTTP/1.1 100 Continue\r\nX: y\r\n\r\n";
    HttpsResponse response = answer(fetch(interim.repeat(8) + "HTTP/1.1 200 OK\r\n\r\nx"));
    assertEquals(200, response.status());
    assertTrue(response.headers().isEmpty());
    assertEquals(
        new Failure.OverLimit(Stage.HTTP, "interim", 8), failure(fetch(interim.repeat(1_000))));
  }

  @ParameterizedTest
  @CsvSource({
    "'Content-Length: 1073741824\r\n\r\nabc', 0",
    "'Content-Length: 65537\r\n\r\n', 0",
    "'Transfer-Encoding: chunked\r\n\r\nfffffff\r\n', 0",
    "'Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n10000\r\n', 2"
  })
  void a_length_beyond_the_limit_ends_at_once(String rest, int kept) {
    Observation<HttpsResponse> observation = fetch("HTTP/1.1 200 OK\r\n" + rest);
    assertEquals(new Failure.OverLimit(Stage.HTTP, "body", 65_536), failure(observation));
    assertEquals(200, observation.seen().orElseThrow().status());
    assertEquals(kept, observation.seen().orElseThrow().body().length());
  }

  @Test
  void a_body_without_end_is_kept_to_the_limit() {
    Observation<HttpsResponse> observation = fetch("HTTP/1.1 200 OK\r\n\r\n" + "a".repeat(100_000));
    assertEquals(new Failure.OverLimit(Stage.HTTP, "body", 65_536), failure(observation));
    assertEquals(65_536, observation.seen().orElseThrow().body().length());
  }

  @Test
  void headers_without_end_are_over_the_limit() {
    assertEquals(
        new Failure.OverLimit(Stage.HTTP, "headers", 100),
        failure(fetch("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000))));
    assertEquals(
        new Failure.OverLimit(Stage.HTTP, "line", 4_096),
        failure(fetch("HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000))));
  }

  @Test
  void a_flood_of_tiny_chunks_is_over_the_limit_of_the_connection() {
    String flood = "1;" + "x".repeat(4_000) + "\r\na\r\n";
    Failure failure =
        failure(fetch("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + flood.repeat(100)));
    assertEquals(new Failure.OverLimit(Stage.HTTP, "connection", 262_144), failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-x\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX : y\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: y\r\n folded\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0x10\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"
      })
  void what_can_be_read_in_two_ways_is_malformed(String response) {
    Failure failure = failure(fetch(response));
    assertTrue(
        failure instanceof Failure.Malformed(Stage stage, String ignored) && stage == Stage.HTTP,
        failure::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\nX: y\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"
      })
  void a_response_that_is_cut_off_is_closed(String response) {
    assertEquals(new Failure.Closed(Stage.HTTP), failure(fetch(response)));
  }

  /** Without close_notify nobody can tell a whole body from a cut one. */
  @Test
  void a_body_until_the_end_needs_an_end_that_is_said() {
    Observation<HttpsResponse> observation =
        fetch(
            inside(
                peer -> {
                  peer.say("HTTP/1.1 200 OK\r\n\r\nversion");
                  peer.socket.shutdownOutput();
                  peer.socket.close();
                }),
            Limits.STANDARD);
    assertEquals(new Failure.Closed(Stage.HTTP), failure(observation));
    assertEquals("version", body(observation.seen().orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n"})
  void slow_headers_and_slow_bodies_end_at_the_deadline(String begin) {
    Observation<HttpsResponse> observation =
        fetch(
            inside(
                peer -> {
                  peer.say(begin);
                  for (int i = 0; i < 10_000; i++) {
                    peer.say("a");
                    peer.pause(Duration.ofMillis(50));
                  }
                }),
            Limits.STANDARD.scaled(1.0 / 30));
    assertTrue(
        failure(observation) instanceof Failure.TimedOut(Stage stage, Duration ignored)
            && stage == Stage.HTTP,
        observation::toString);
    assertTrue(observation.seen().orElseThrow().tls().isPresent());
    assertEquals(200, observation.seen().orElseThrow().status());
  }

  @Test
  void a_server_in_clear_text_is_not_TLS() {
    Observation<HttpsResponse> observation =
        fetch(
            peer -> {
              peer.hearRecord();
              peer.say("HTTP/1.1 400 Bad Request\r\n\r\n");
            },
            Limits.STANDARD);
    assertEquals(
        new Failure.NotTls(Stage.TLS, "485454502f312e312034303020426164"), failure(observation));
    assertFalse(observation.seen().isPresent());
  }
}
