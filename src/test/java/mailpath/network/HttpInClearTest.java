package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetches over HTTP in clear: the same reader and limits as over HTTPS, and no session. */
@Timeout(60)
class HttpInClearTest {
  private static final HttpQuery QUERY = new HttpQuery(Live.HOST, "/mail/x.xml", Live.ADDRESS);

  private static Observation<HttpsResponse> fetch(LoopbackServer.Script script, Limits limits) {
    try (LoopbackServer server = new LoopbackServer(script);
        LiveNetwork network = Live.to(server.address(), limits)) {
      return network.http(QUERY);
    }
  }

  @Test
  void anAnswerHasNoSession() {
    List<String> heard = new ArrayList<>();
    Observation<HttpsResponse> seen =
        fetch(
            peer -> {
              for (String line = peer.hear(); !line.isEmpty(); line = peer.hear()) {
                heard.add(line);
              }
              peer.say("HTTP/1.1 302 Found\r\nLocation: https://x\r\nContent-Length: 2\r\n\r\nhi");
            },
            Limits.STANDARD);
    HttpsResponse response = seen.answer().orElseThrow(() -> new AssertionError(seen));
    assertEquals(Optional.empty(), response.tls());
    assertEquals(302, response.status());
    assertEquals("hi", new String(response.body().toArray(), StandardCharsets.US_ASCII));
    assertEquals(
        List.of(
            "GET /mail/x.xml HTTP/1.1",
            "Host: mail.example.nl",
            "User-Agent: Mailpath",
            "Accept: */*",
            "Connection: close"),
        heard);
  }

  @Test
  void theBodyIsBounded() {
    Observation<HttpsResponse> seen =
        fetch(
            peer -> {
              while (!peer.hear().isEmpty()) {
                // up to the end of the request
              }
              peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\nx");
            },
            Limits.STANDARD);
    assertInstanceOf(Failure.OverLimit.class, seen.failure().orElseThrow());
  }

  @Test
  void aSpecialAddressIsNotAsked() {
    HttpQuery loopback = new HttpQuery(Live.HOST, "/", IpText.parse("127.0.0.1").orElseThrow());
    try (LoopbackServer server = new LoopbackServer(peer -> {});
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      assertEquals(new NotAsked<>(WhyNot.SPECIAL_ADDRESS), network.http(loopback).end());
    }
  }
}
