package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mailpath.integration.OddServer.Manner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Servers that delay, limit, refuse or cheat, and boxes that strip STARTTLS (threats S1 to S17).
 */
@Tag("integration")
@Timeout(180)
class OddServersTest {
  private static final String GOOD = "10.25.0.1";
  private static final String SCREENED = "10.25.0.2";
  private static final String ONE_AT_A_TIME = "10.25.0.3";
  private static final String ONE_A_MINUTE = "10.25.0.4";

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;
  private static final Map<Manner, String> ODD = new EnumMap<>(Manner.class);
  private static final List<String> NAMES = new ArrayList<>();
  private static final List<String> LINES = new ArrayList<>();
  private static final Map<String, Answered> SAID = new HashMap<>();

  @BeforeAll
  static void check() {
    internet = PrivateInternet.open(temporary);
    Certificates.Identity identity = internet.certificates().issued("mx.odd.test");
    for (Manner manner : Manner.values()) {
      ODD.put(manner, "10.25.4." + (1 + manner.ordinal()));
      host(name(manner), ODD.get(manner));
    }
    host("slow", ODD.get(Manner.SILENT), ODD.get(Manner.DRIPS));
    host("half", GOOD, ODD.get(Manner.STRIPS));
    host("pinned", ODD.get(Manner.STRIPS));
    LINES.add("_25._tcp.mx.pinned TLSA " + identity.tlsa311());
    host("screened", SCREENED);
    host("one", ONE_AT_A_TIME);
    host("first", ONE_A_MINUTE);
    host("second", ONE_A_MINUTE);
    internet.zones(tree -> tree.signed("odd.test", LINES.toArray(String[]::new)));
    start(identity);
    // the slow ones are one host, and checked beside the others: their long wait is had once
    NAMES.removeAll(List.of("slow", name(Manner.SILENT), name(Manner.DRIPS)));
    CompletableFuture<Map<String, Answered>> slow =
        CompletableFuture.supplyAsync(
            () -> said(Stream.of("slow")), task -> Thread.ofVirtual().start(task));
    SAID.putAll(said(NAMES.stream()));
    SAID.putAll(slow.join());
  }

  private static void start(Certificates.Identity identity) {
    String noExceptions = "smtpd_client_event_limit_exceptions=";
    internet.mailServers(
        door(GOOD, identity),
        door(SCREENED, identity)
            .behindPostscreen()
            .with("postscreen_greet_wait=3s", "postscreen_access_list="),
        door(ONE_AT_A_TIME, identity).with("smtpd_client_connection_count_limit=1", noExceptions),
        door(ONE_A_MINUTE, identity).with("smtpd_client_connection_rate_limit=1", noExceptions));
    internet.oddServers(GOOD, ODD);
  }

  private static MailServers.Door door(String ip, Certificates.Identity identity) {
    return new MailServers.Door("mx.odd.test", ip, Optional.of(identity.both()));
  }

  private static void host(String name, String... addresses) {
    NAMES.add(name);
    LINES.add(name + " MX 10 mx." + name);
    for (String ip : addresses) {
      LINES.add("mx." + name + " A " + ip);
    }
  }

  private static String name(Manner manner) {
    return manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Answered> said(Stream<String> names) {
    return Answered.byDomain(
        internet.check(Stream.concat(Stream.of("--json"), names.map(name -> name + ".odd.test"))));
  }

  /** What refuses, delays or breaks the protocol is unknown, never without TLS (R2, C6, U2). */
  @ParameterizedTest
  @CsvSource({
    "greylists, refuses-us, server-refuses-us",
    "is-busy, refuses-us, server-refuses-us",
    "blocklists, refuses-us, block-listed",
    "slow, no-greeting, server-silent",
    "injects, unknown, text-injected",
  })
  void nothingIsConcludedFromAServerThatWasNotTalkedTo(
      String name, String starttls, String finding) {
    Answered answered = of(name);
    assertEquals("UNKNOWN", answered.verdict());
    assertEquals(List.of("PLAINTEXT", "OPPORTUNISTIC"), answered.range());
    assertTrue(
        answered.addresses().allMatch(address -> address.word("starttls").equals(starttls)),
        answered::toString);
    assertTrue(answered.findings().contains(finding), answered::toString);
  }

  /** Rows 1 and 14 of C2. */
  @ParameterizedTest
  @CsvSource({
    "strips, absent, starttls-absent, ",
    "masks, stripped, starttls-masked, overwritten with other letters",
    "has-no-tls, refused, starttls-refused, reply 454: 4.7.0 TLS not available",
    "is-not-tls, handshake-fails, handshake-not-tls, first bytes 48545450",
  })
  void whatIsSeenIsTold(String name, String starttls, String finding, @Nullable String words) {
    Answered answered = of(name);
    assertEquals("PLAINTEXT", answered.verdict());
    assertEquals(starttls, answered.first().word("starttls"), answered::toString);
    assertTrue(answered.findings().contains(finding), answered::toString);
    if (words != null) {
      assertTrue(
          answered.texts(finding).getFirst().contains(words), answered.texts(finding)::toString);
    }
  }

  /** The other address is the witness (S17, W4). */
  @Test
  void boxBeforeOneOfTwoAddressesStrips() {
    Answered answered = of("half");
    assertEquals("PLAINTEXT", answered.verdict());
    assertEquals(
        List.of("offered", "stripped"),
        answered.addresses().map(address -> address.word("starttls")).sorted().toList());
    assertTrue(answered.findings().contains("starttls-stripped"));
  }

  /** Control hosts behind the same box are witnesses against the network, for the server (S17). */
  @Test
  void boxBeforeControlHostsTooSaysNothingAboutTheServer() {
    Answered answered =
        Answered.byDomain(
                internet.check(
                    Stream.of(
                        "--json",
                        "--control",
                        "mx.masks.odd.test",
                        "--control",
                        "mx.pinned.odd.test",
                        "strips.odd.test")))
            .get("strips.odd.test");
    assertEquals("UNKNOWN", answered.verdict());
    assertEquals(List.of("PLAINTEXT", "OPPORTUNISTIC"), answered.range());
    assertEquals("stripped", answered.first().word("starttls"));
    assertTrue(answered.findings().contains("starttls-stripped-here"), answered::toString);
  }

  /** Senders that check DANE keep the mail; the sentence names the record (D12). */
  @Test
  void pinnedServerThatIsStrippedGetsNoMailFromDaneSenders() {
    Answered answered = of("pinned");
    assertEquals("BROKEN", answered.verdict());
    assertEquals("f f f f f", answered.row("dane"));
    assertEquals("c c w w w", answered.row("opportunistic"));
    assertTrue(answered.findings().contains("tlsa-without-tls"), answered::toString);
  }

  /** The first line of postscreen's greeting ends with a dash, the rest comes later. */
  @Test
  void greetingPauseIsWaitedFor() {
    Answered.Address address = of("screened").first();
    assertEquals("offered", address.word("starttls"));
    assertTrue(address.json().get("ms").get("greeting").asInt() >= 2500, address::toString);
  }

  @Test
  void oneConnectionAtATimeIsEnough() {
    assertEquals("offered", of("one").first().word("starttls"));
    assertEquals("OPPORTUNISTIC", of("one").verdict());
  }

  /** Two domains with one server that lets us in once a minute: the second is not judged. */
  @Test
  void limitOfTheServerIsNotAnAnswer() {
    List<String> words =
        Stream.of("first", "second")
            .map(name -> of(name).first().word("starttls"))
            .sorted()
            .toList();
    assertEquals(List.of("offered", "refuses-us"), words);
  }

  private static Answered of(String name) {
    return SAID.get(name + ".odd.test");
  }
}
