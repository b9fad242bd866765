package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A host with an address of each family, good over IPv4 and bare over IPv6: the verdict is for the
 * families that were tested, and says which (delivery game 7).
 */
@Tag("integration")
@Timeout(180)
class OneFamilyTest {
  private static final String V4 = "10.25.0.1";
  private static final String V6 = "fd25::1";

  @TempDir private Path temporary;

  @Test
  void deskWithoutIpv6JudgesIpv4AndListsTheRest() {
    try (PrivateInternet internet = PrivateInternet.open(temporary)) {
      internet.namespace().withoutIpv6();
      MailServers.Door good = zonesAndDoor(internet);
      internet.mailServers(good);
      ipv4Alone(json(internet, "both.test", "--json"));
    }
  }

  @Test
  void optionsChooseTheFamilies() {
    try (PrivateInternet internet = PrivateInternet.open(temporary)) {
      MailServers.Door good = zonesAndDoor(internet);
      internet.mailServers(good, new MailServers.Door("mx.both.test", V6, Optional.empty()));
      ipv4Alone(json(internet, "both.test", "--json", "--ipv4"));
      JsonNode both = json(internet, "both.test", "--json", "--ipv4", "--ipv6");
      assertEquals("PLAINTEXT", both.get("verdict").asString());
      assertEquals(List.of("ipv4", "ipv6"), texts(both.get("families")));
      assertEquals(2, both.get("hosts").get(0).get("addresses").size());
      assertEquals(List.of(), notTested(both));
    }
  }

  private static MailServers.Door zonesAndDoor(PrivateInternet internet) {
    internet.zones(tree -> tree.signed("both.test", "@ MX 10 mx", "mx A " + V4, "mx AAAA " + V6));
    Certificates.Identity self = internet.certificates().selfSigned("mx.both.test");
    return new MailServers.Door("mx.both.test", V4, Optional.of(self.both()));
  }

  private static void ipv4Alone(JsonNode json) {
    assertEquals("OPPORTUNISTIC", json.get("verdict").asString());
    assertEquals(List.of("ipv4"), texts(json.get("families")));
    JsonNode addresses = json.get("hosts").get(0).get("addresses");
    assertEquals(1, addresses.size());
    assertEquals(V4, addresses.get(0).get("ip").asString());
    assertEquals(1, notTested(json).size(), json.get("findings").toString());
    assertTrue(notTested(json).getFirst().contains("IPv6"), notTested(json).getFirst());
  }

  /** What the findings say of families that were left out. */
  private static List<String> notTested(JsonNode json) {
    return json.get("findings")
        .valueStream()
        .filter(finding -> finding.get("id").asString().equals("family-not-tested"))
        .map(finding -> finding.get("text").asString())
        .toList();
  }

  private static JsonNode json(PrivateInternet internet, String... words) {
    return MailpathProgram.json(internet.check(Stream.of(words))).getFirst();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
