package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A network in which packets to mail servers get no answer (standards C6 "port 25 unreachable from
 * here"): with silent control hosts the network is to blame, with one that answers the server is.
 */
@Tag("integration")
@Timeout(180)
class BlockedNetworkTest {
  /** Addresses without a server, on the route that leads nowhere. */
  private static final List<String> SILENT_CONTROLS =
      List.of("--control", "one.control.test", "--control", "two.control.test");

  private static final List<String> HALF_SILENT_CONTROLS =
      List.of("--control", "one.control.test", "--control", "up.control.test");

  private static final List<CompletableFuture<Command>> CALLS = new ArrayList<>();

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;
  private static CompletableFuture<Command> plain;
  private static CompletableFuture<Command> explained;
  private static CompletableFuture<Command> pinned;
  private static CompletableFuture<Command> oneUp;
  private static CompletableFuture<Command> oneWitness;

  /** Every call waits for the same long deadlines; side by side they cost them once. */
  @BeforeAll
  static void check() {
    internet = PrivateInternet.open(temporary);
    Certificates.Identity up = internet.certificates().selfSigned("up.control.test");
    internet.zones(
        tree ->
            tree.unsigned("far.test", "@ MX 10 mx", "mx A 10.25.9.1")
                .signed(
                    "pinned.test",
                    "@ MX 10 mx",
                    "mx A 10.25.9.2",
                    "_25._tcp.mx TLSA " + up.tlsa311())
                .signed("control.test", "one A 10.25.9.3", "two A 10.25.9.4", "up A 10.25.0.1"));
    internet.mailServers(
        new MailServers.Door("up.control.test", "10.25.0.1", Optional.of(up.both())));
    plain = start(SILENT_CONTROLS, "--json", "far.test");
    explained = start(SILENT_CONTROLS, "far.test");
    pinned = start(SILENT_CONTROLS, "--json", "pinned.test");
    oneUp = start(HALF_SILENT_CONTROLS, "--json", "far.test");
    oneWitness = start(SILENT_CONTROLS.subList(0, 2), "--json", "far.test");
  }

  @AfterAll
  static void join() {
    CALLS.forEach(CompletableFuture::join);
  }

  @Test
  void clearTextAndOpportunisticStayPossible() {
    JsonNode json = json(plain);
    assertEquals("UNKNOWN", json.get("verdict").asString());
    assertEquals(List.of("PLAINTEXT", "OPPORTUNISTIC"), range(json));
    assertEquals("blocked", starttls(json));
    assertEquals(1, plain.join().exit());
  }

  @Test
  void pinnedDomainIsNeverExposed() {
    JsonNode json = json(pinned);
    assertEquals("UNKNOWN", json.get("verdict").asString());
    assertEquals(List.of("BROKEN", "SECURE"), range(json));
    assertEquals("blocked", starttls(json));
    assertEquals(1, pinned.join().exit());
  }

  @Test
  void sentenceBlamesTheNetworkAndNamesTheWitness() {
    Command done = explained.join();
    assertEquals(1, done.exit());
    assertTrue(done.out().contains("this network blocks port 25"), done.out());
    assertTrue(done.out().contains("one.control.test"), done.out());
  }

  @Test
  void controlHostThatAnswersClearsTheNetwork() {
    JsonNode json = json(oneUp);
    assertEquals("UNKNOWN", json.get("verdict").asString());
    assertEquals("unreachable", starttls(json));
    assertEquals(1, oneUp.join().exit());
  }

  /** One silent control host may itself be down. */
  @Test
  void oneSilentControlHostIsNotEnough() {
    assertEquals("unreachable", starttls(json(oneWitness)));
  }

  private static CompletableFuture<Command> start(List<String> controls, String... words) {
    CompletableFuture<Command> call =
        CompletableFuture.supplyAsync(
            () -> internet.check(Stream.concat(controls.stream(), Stream.of(words))),
            task -> Thread.ofVirtual().start(task));
    CALLS.add(call);
    return call;
  }

  private static JsonNode json(CompletableFuture<Command> call) {
    return MailpathProgram.json(call.join()).getFirst();
  }

  private static String starttls(JsonNode json) {
    return json.get("hosts").get(0).get("addresses").get(0).get("starttls").asString();
  }

  private static List<String> range(JsonNode json) {
    return json.get("range").valueStream().map(JsonNode::asString).toList();
  }
}
