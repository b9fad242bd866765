package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath host} on the practice internet: what it prints, keeps and answers. */
@Timeout(120)
class HostCallTest {
  @TempDir private static Path folder;

  private static Called saved;

  @BeforeAll
  static void save() {
    saved =
        Called.with(
            "host",
            "--lab",
            "--json",
            "--injection",
            "--save",
            folder.toString(),
            "mx.ketting.test");
  }

  private static String file() {
    return folder.resolve("mx.ketting.test_25.mailpath").toString();
  }

  private static List<String> words(JsonNode array, String key) {
    List<String> words = new ArrayList<>();
    array.forEach(element -> words.add(element.path(key).asString()));
    return words;
  }

  @Test
  void oneHostIsOneObjectWithTheWordsOfCheck() {
    assertEquals(0, saved.exit(), saved.err());
    assertEquals(1, saved.json().size());
    JsonNode json = saved.json().getFirst();
    assertEquals("mx.ketting.test", json.path("host").asString());
    assertEquals(25, json.path("port").asInt());
    assertEquals("smtp", json.path("protocol").asString());
    assertEquals("secure", json.path("dnssec").asString());
    assertEquals("lab", json.path("mode").asString());
    JsonNode address = json.path("addresses").get(0);
    JsonNode checked =
        Called.with("check", "--lab", "--json", "ketting.test")
            .json()
            .getFirst()
            .path("hosts")
            .get(0)
            .path("addresses")
            .get(0);
    for (String key :
        List.of("ip", "starttls", "tls", "cipher", "group", "chain", "name", "tlsa")) {
      assertEquals(checked.path(key), address.path(key), key);
    }
    assertEquals(
        List.of("standard", "without-name", "rsa", "ecdsa", "injection"),
        words(address.path("approaches"), "approach"));
    assertTrue(address.path("before").toString().contains("STARTTLS"));
    assertFalse(address.path("after").toString().contains("STARTTLS"));
    assertEquals("EC 256", address.path("chainSent").get(0).path("key").asString());
    assertTrue(
        words(json.path("findings"), "id").contains("command-not-carried-over"), json::toString);
  }

  @Test
  void aReplaySaysTheSame() {
    Called called = Called.with("replay", "--json", file());
    assertEquals(0, called.exit(), called.err());
    JsonNode replayed = called.json().getFirst();
    for (String key : List.of("addresses", "findings", "text", "at", "tookMs", "observations")) {
      assertEquals(saved.json().getFirst().path(key), replayed.path(key), key);
    }
    assertEquals("replay", replayed.path("mode").asString());
  }

  /** Kinds of questions are told apart: what is for domains refuses a host. */
  @Test
  void aCaseOfAHostIsNotTakenForOneOfADomain() {
    Called compared = Called.with("compare", file(), file());
    assertEquals(2, compared.exit());
    assertTrue(compared.err().contains("mx.ketting.test"), compared.err());
    Called assumed = Called.with("replay", "--what-if", "starttls mx.ketting.test off", file());
    assertEquals(2, assumed.exit());
    assertEquals("", assumed.out());
  }

  @Test
  void aRedactedCaseSaysTheSame() {
    String given = folder.resolve("given.mailpath").toString();
    Called called = Called.with("replay", "--redact", "--save", given, file());
    assertEquals(0, called.exit(), called.err());
    JsonNode said = Called.with("replay", "--json", given).json().getFirst();
    assertEquals(saved.json().getFirst().path("findings"), said.path("findings"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'A mail server can encrypt', 'without name', 'issuer', '- STARTTLS'",
    "nl, 'Een mailserver kan', 'zonder naam', 'uitgever', '- STARTTLS'"
  })
  void theAnswerComesFirst(String language, String first, String grid, String chain, String list) {
    Called called = Called.with("replay", "--lang", language, file());
    assertTrue(called.out().startsWith(first), called.out());
    List.of(grid, chain, list).forEach(part -> assertTrue(called.out().contains(part), part));
    assertFalse(called.out().contains("illegal_parameter"), called.out());
    assertFalse(called.out().contains("> EHLO"), called.out());
  }

  @Test
  void theDialogueIsPrintedWhenAskedFor() {
    Called called = Called.with("replay", "--evidence", file());
    assertTrue(called.out().contains("  > EHLO [192.0.2.25]"), called.out());
    assertTrue(called.out().contains("  < 220 "), called.out());
  }

  @Test
  void aServerWithoutTlsIsVisitedTwice() {
    Called called = Called.with("host", "--lab", "--json", "mx.postkaart.test");
    assertEquals(0, called.exit(), called.err());
    JsonNode address = called.json().getFirst().path("addresses").get(0);
    assertEquals("absent", address.path("starttls").asString());
    assertEquals(
        List.of("standard", "second-visit"), words(address.path("approaches"), "approach"));
    assertTrue(address.path("tls").isNull());
  }

  /** A port that was typed is connected to (threat-L5); in the lab nobody listens there. */
  @Test
  void anOddPortIsTriedBecauseItWasTyped() {
    Called called = Called.with("host", "--lab", "--json", "mx.ketting.test:2525");
    assertEquals(1, called.exit(), called.err());
    JsonNode json = called.json().getFirst();
    assertEquals(2525, json.path("port").asInt());
    assertEquals("unreachable", json.path("addresses").get(0).path("starttls").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "mx.ketting.test:993, , 993, imaps",
    "mx.ketting.test:587, , 587, submission",
    "mx.ketting.test, sieve, 4190, sieve",
    "mx.ketting.test:2000, pop3s, 2000, pop3s",
    "192.0.2.70, , 25, smtp"
  })
  void portAndProtocolGoTogether(String host, String protocol, int port, String spoken) {
    List<String> args = new ArrayList<>(List.of("host", "--lab", "--json", host));
    if (protocol != null) {
      args.addAll(List.of("--protocol", protocol));
    }
    JsonNode json = Called.with(args.toArray(String[]::new)).json().getFirst();
    assertEquals(port, json.path("port").asInt());
    assertEquals(spoken, json.path("protocol").asString());
  }

  @ParameterizedTest
  @CsvSource({"'a b'", "mx.example.org:0", "''"})
  void aHostThatIsNoneIsRefused(String host) {
    Called called = Called.with("host", "--lab", host);
    assertEquals(2, called.exit());
    assertEquals("", called.out());
  }

  @Test
  void aProtocolThatIsNoneIsRefused() {
    Called called = Called.with("host", "--lab", "--protocol", "gopher", "mx.ketting.test");
    assertEquals(2, called.exit());
    assertTrue(called.err().contains("gopher"), called.err());
  }

  @Test
  void whatCannotBeSavedIsSaidAfterTheAnswer() {
    Called called =
        Called.with("host", "--lab", "--json", "--save", "/nowhere/at/all", "mx.ketting.test");
    assertEquals(2, called.exit());
    assertEquals(1, called.json().size());
    assertTrue(called.err().contains("/nowhere/at/all"), called.err());
  }
}
