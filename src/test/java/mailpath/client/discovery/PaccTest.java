package mailpath.client.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import mailpath.client.Channel;
import mailpath.client.SignIn;
import mailpath.client.discovery.Discovered.Found;
import mailpath.client.discovery.Discovered.Refused;
import mailpath.client.discovery.PaccDigest.Match;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PACC: the file, and its digest in DNS (client-settings 1b). */
class PaccTest {
  private static final Bytes FILE = octets("{\"a\": \"é\"}\n");

  /** Of the octets of {@code FILE}, by {@code openssl dgst -sha256 -binary | base64}. */
  private static final String DIGEST = "dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=";

  /** Of the same without the line feed. */
  private static final String WITHOUT_END = "xsCiacPVpV6caH0TjMH80Tli3C2Wwbn/HqAf9K1AR9M=";

  private static Bytes octets(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "v=UAAC1; a=sha256; d=dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=, AGREES",
    "v=UAAC1;a=sha256;d=dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=;, AGREES",
    "v=UAAC1; d=dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=; a=sha256, AGREES",
    "v=UAAC1; a=sha256; x=new; d=dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=, AGREES",
    "v=UAAC1; a=sha256; d=xsCiacPVpV6caH0TjMH80Tli3C2Wwbn/HqAf9K1AR9M=, DIFFERS",
    "v=UAAC1; a=sha512; d=dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=, UNREADABLE",
    "v=UAAC1; a=SHA256; d=dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=, UNREADABLE",
    "v=UAAC1; a=sha256, UNREADABLE",
    "v=UAAC1; a=sha256; d=!!!, UNREADABLE",
    "v=UAAC1; a=sha256; d=AAAA, UNREADABLE",
    "v=UAAC2; a=sha256; d=dyma8TjDiU6qb/QP79n41/XGy3kJBUraO4cua/EhlwU=, ABSENT",
    "v=spf1 -all, ABSENT"
  })
  void theDigestIsOfTheExactOctets(String record, Match match) {
    assertEquals(match, PaccDigest.match(List.of(record), FILE));
  }

  @Test
  void ofSeveralDigestsOneIsEnough() {
    String old = "v=UAAC1; a=sha256; d=" + WITHOUT_END;
    String current = "v=UAAC1; a=sha256; d=" + DIGEST;
    assertEquals(Match.AGREES, PaccDigest.match(List.of("other", old, current), FILE));
    assertEquals(Match.ABSENT, PaccDigest.match(List.of(), FILE));
  }

  /** One bit, and it is another file. */
  @Test
  void everyBitCounts() {
    byte[] octets = FILE.toArray();
    for (int bit = 0; bit < octets.length * 8; bit++) {
      byte[] other = octets.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      assertEquals(
          Match.DIFFERS,
          PaccDigest.match(List.of("v=UAAC1; a=sha256; d=" + DIGEST), Bytes.of(other)));
    }
  }

  @Test
  void namesNoPortsAndNothingButTlsFromTheStart() {
    Found found =
        assertInstanceOf(
            Found.class,
            PaccReader.read(
                octets(
                    """
                    {"authentication": {"password": true, "oauth-public": {"issuer": "x"}},
                     "protocols": {"imap": {"host": "i.example.test"},
                       "pop3": {"host": "p.example.test"}, "submit": {"host": "s.example.test"},
                       "jmap": {"url": "https://j.example.test"}}}
                    """)));
    assertEquals(
        List.of("i.example.test 993", "p.example.test 995", "s.example.test 465"),
        found.services().stream()
            .map(DiscoveredService::settings)
            .map(one -> one.host().orElseThrow() + " " + one.port().orElseThrow())
            .toList());
    found
        .services()
        .forEach(
            one -> {
              assertEquals(Channel.IMPLICIT, one.settings().channel());
              assertEquals(SignIn.ANY_SECURE, one.settings().signIn());
            });
    assertEquals(
        List.of(new DiscoveryNote(0, DiscoveryNote.Kind.OTHER_SERVICE, "jmap")), found.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | discovery-other-json",
        "'[1]' | discovery-other-json",
        "'{}' | discovery-other-json",
        "'{\"protocols\": {}}' | discovery-no-server",
        "'{\"protocols\": {\"imap\": {\"host\": 7}}}' | discovery-no-server",
        "'{\"protocols\": {\"imap\": 7}}' | discovery-no-server",
        "'{\"a\":1,\"a\":2}' | discovery-not-json",
        "'{\"protocols\": {}} x' | discovery-not-json",
        "'<html/>' | discovery-not-json"
      })
  void refused(String file, String why) {
    assertEquals(why, assertInstanceOf(Refused.class, PaccReader.read(octets(file))).why().id());
  }

  @Test
  void depthIsBounded() {
    assertInstanceOf(Refused.class, PaccReader.read(octets("[".repeat(200_000))));
  }
}
