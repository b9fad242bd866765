package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root anchors (N13) and the anchors that a user brings (N14). */
class TrustAnchorsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static List<Integer> tags(TrustAnchors anchors, Instant at) {
    return anchors.of(DomainName.ROOT, at).stream().map(TrustAnchors.Anchor::keyTag).toList();
  }

  @Test
  void bothRootKeysAreBundledAndTheOldOneIsNot() {
    assertEquals(List.of(20326, 38696), tags(TrustAnchors.root(), NOW));
    assertEquals(List.of(20326), tags(TrustAnchors.root(), Instant.parse("2024-07-17T23:59:59Z")));
    assertEquals(
        """
        . IN DS 20326 8 2 e06d44b80b8f1d39a95c0b0d7c65d08458e880409bbc683457104237c7f8ec8d
        . IN DS 38696 8 2 683d2d0acb8c9b712a1948b27f741219298d0a450d612c483af444a4c0fb2b16
        """,
        TrustAnchors.root().lines(NOW));
  }

  @Test
  void theDigestsAreThoseOfTheRootKeys() {
    String key =
        ". IN DNSKEY 257 3 8 AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3"
            + "+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kv"
            + "ArMtNROxVQuCaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF"
            + "0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+e"
            + "oZG+SrDK6nWeL3c6H5Apxz7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfd"
            + "RUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwN"
            + "R1AkUTV74bU=";
    assertEquals(
        TrustAnchors.root().anchors().getFirst().digest(),
        TrustAnchors.parse(key).anchors().getFirst().digest());
  }

  @Test
  void linesMayHaveCommentsTimesToLiveAndOtherZones() {
    TrustAnchors anchors =
        TrustAnchors.parse(
            """
            ; own anchors
            example.test. 3600 IN DS 1 13 2 %s
            . IN DS 2 13 2 %s
            """
                .formatted("aa".repeat(32), "bb".repeat(32)));
    assertEquals(2, anchors.anchors().size());
    assertEquals(
        DomainName.of("example.test"),
        anchors.zoneAround(DomainName.of("mx.example.test")).orElseThrow());
    assertEquals(DomainName.ROOT, anchors.zoneAround(DomainName.of("other.test")).orElseThrow());
  }

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TrustAnchor id="x" source="http://data.iana.org/root-anchors/root-anchors.xml">
      <Zone>.</Zone>
      <KeyDigest id="a" validFrom="2010-07-15T00:00:00+00:00" validUntil="2019-01-11T00:00:00+00:00">
      <KeyTag>19036</KeyTag><Algorithm>8</Algorithm><DigestType>2</DigestType>
      <Digest>49AAC11D7B6F6446702E54A1607371607A1A41855200FD2CE1CDDE32F24E8FB5</Digest>
      </KeyDigest>
      <KeyDigest id="b" validFrom="2017-02-02T00:00:00+00:00">
      <KeyTag>20326</KeyTag><Algorithm>8</Algorithm><DigestType>2</DigestType>
      <Digest>E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D</Digest>
      <PublicKey>AwEAAaz/</PublicKey><Flags>257</Flags>
      </KeyDigest>
      </TrustAnchor>
      """;

  @Test
  void entriesOutsideTheirDatesAreIgnored() {
    TrustAnchors anchors = TrustAnchors.parse(XML);
    assertEquals(List.of(20326), tags(anchors, NOW));
    assertEquals(List.of(19036, 20326), tags(anchors, Instant.parse("2018-01-01T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.test. IN A 192.0.2.1",
        ". IN DS 1 13 2 zz",
        "$INCLUDE /etc/passwd",
        "<TrustAnchor/>",
        "<TrustAnchor><Zone>.</Zone></TrustAnchor>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><TrustAnchor/>",
        "\u0000\u0001"
      })
  void whatIsNoAnchorIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> TrustAnchors.parse(text));
  }

  @Test
  void aDocumentTypeIsRefusedInAGoodFileToo() {
    String withType = XML.replace("<TrustAnchor id", "<!DOCTYPE TrustAnchor><TrustAnchor id");
    assertThrows(IllegalArgumentException.class, () -> TrustAnchors.parse(withType));
  }
}
