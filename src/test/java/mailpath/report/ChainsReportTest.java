package mailpath.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import mailpath.investigation.OddZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chains of trust in the text and JSON reports (N12). */
class ChainsReportTest {
  private static final Words WORDS = Words.of(Language.EN, ZoneOffset.UTC);

  private static List<String> lines(OddZones zones) {
    return new ChainsText(zones.check(), WORDS).lines();
  }

  private static JsonNode json(OddZones zones) {
    String line = new JsonReport(WORDS, false).line(zones.check());
    return JsonMapper.builder().build().readTree(line).at("/chains");
  }

  @Test
  void provenZonesAreOneLineAndWhereSigningEndsIsOpened() {
    List<String> lines = lines(OddZones.UNSIGNED_HOST);
    assertEquals("  root, test, d.test: signed and checked (MX d.test)", lines.get(0));
    assertEquals("  root, test: signed and checked", lines.get(1));
    assertEquals("  h.test: insecure: no DS record at the parent", lines.get(2));
    assertEquals("      Proof that there is none: NSEC h.test", lines.get(3));
    assertEquals(
        "    A mx.h.test, AAAA mx.h.test, TLSA _25._tcp.mx.h.test: insecure", lines.getLast());
  }

  @Test
  void theAnswerThatFailsIsOpened() {
    List<String> lines = lines(OddZones.BOGUS_SIGNATURE);
    assertEquals("  root, test, d.test: signed and checked", lines.get(0));
    assertEquals("    MX d.test: bogus: the signature does not fit the data", lines.get(1));
    assertTrue(
        lines.get(2).matches(" {6}MX d\\.test: signature by key \\d+ \\(d\\.test\\), .*left: 20"),
        lines.get(2));
    assertEquals("    A mx.d.test, AAAA mx.d.test, TLSA _25._tcp.mx.d.test: secure", lines.get(3));
  }

  @Test
  void aDelegationThatHitsNoKeyIsShown() {
    assertTrue(
        lines(OddZones.WRONG_DS)
            .contains("      DS 4711, ECDSAP256SHA256 (13), SHA-256 (2): fits no key"),
        lines(OddZones.WRONG_DS)::toString);
  }

  @Test
  void whatDependsOnTheResolverSaysSo() {
    assertTrue(
        lines(OddZones.SHA1)
            .getLast()
            .endsWith(
                ": depends on the resolver, insecure or secure:"
                    + " only algorithms that no longer count"),
        lines(OddZones.SHA1)::toString);
  }

  @Test
  void anAliasShowsWhereItLeads() {
    assertEquals(
        "  root, test, d.test: signed and checked"
            + " (MX d.test, CNAME mx.d.test → mx.h.test, TLSA _25._tcp.mx.d.test)",
        lines(OddZones.ALIAS_LEAVES).getFirst());
  }

  @Test
  void jsonHasEveryZoneCutWithItsRecords() {
    JsonNode chains = json(OddZones.WRONG_DS);
    assertEquals(1, chains.size());
    JsonNode zone = chains.at("/0/zones/2");
    assertEquals("d.test", zone.at("/zone").stringValue());
    assertEquals("bogus", zone.at("/state").stringValue());
    assertEquals("ds-mismatch", zone.at("/reason").stringValue());
    assertEquals("hits-no-key", zone.at("/ds/0/use").stringValue());
    assertEquals(4711, zone.at("/ds/0/tag").intValue());
    assertEquals(257, zone.at("/keys/0/flags").intValue());
    assertEquals("MX", chains.at("/0/answers/0/type").stringValue());
  }

  @Test
  void jsonGivesBothStatesWhereResolversDiffer() {
    JsonNode answer = json(OddZones.SHA1).at("/0/answers/0");
    assertEquals("insecure", answer.at("/state").stringValue());
    assertEquals("secure", answer.at("/lenient").stringValue());
  }

  @ParameterizedTest
  @EnumSource
  void everyZoneIsToldInDutchToo(OddZones zones) {
    Words dutch = Words.of(Language.NL, ZoneOffset.UTC);
    List<String> lines = new ChainsText(zones.check(), dutch).lines();
    assertTrue(lines.getFirst().contains("ondertekend en gecontroleerd"), lines::toString);
  }
}
