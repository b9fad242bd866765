package mailpath.dane;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PeerName;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.ChainLife.Turn;
import mailpath.dane.ChainUse.Use;
import mailpath.dane.ChainUse.Worth;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a chain becomes good for something, and when it no longer is (RFC 5280 4.1.2.5). */
@Tag("exhaustive")
@Timeout(60)
class ChainLifeTest {
  private static final String NAME = "mx.example.nl";
  private static final TestCertificate ROOT =
      root("Root").dates("2020-01-01T00:00:00Z", "2029-12-31T23:59:59Z").make();
  private static final TestCertificate CA =
      intermediate("Authority", ROOT).dates("2022-01-01T00:00:00Z", "2028-06-30T23:59:59Z").make();
  private static final TestCertificate LEAF =
      leaf(CA, NAME).dates("2026-10-01T00:00:00Z", "2026-12-30T11:59:59Z").make();

  private static ChainLife life(List<Bytes> sent, PublishedTlsa tlsa) {
    return ChainLife.of(
        CertificateChain.of(sent), PeerName.dns(NAME), TrustStore.of(List.of(ROOT.der())), tlsa);
  }

  private static ChainLife life(TestCertificate... sent) {
    return life(
        Arrays.stream(sent).map(TestCertificate::der).toList(),
        PublishedTlsa.notAsked(List.of(DomainName.of(NAME))));
  }

  private static List<Instant> dates(ChainLife life) {
    return life.turns().stream().map(Turn::at).toList();
  }

  private static Instant date(String text) {
    return Instant.parse(text);
  }

  @Test
  void turnsAreTheFirstSecondsOfEachState() {
    ChainLife life = life(LEAF, CA);
    assertEquals(Instant.MIN, life.turns().getFirst().at());
    assertTrue(dates(life).contains(date("2026-10-01T00:00:00Z")), life::toString);
    assertTrue(dates(life).contains(date("2026-12-30T12:00:00Z")), life::toString);
    assertEquals(
        dates(life).stream().sorted().distinct().toList(), dates(life), "in order, each once");
    for (int i = 1; i < life.turns().size(); i++) {
      assertTrue(!life.turns().get(i).uses().equals(life.turns().get(i - 1).uses()));
    }
  }

  /** Dates hold up to their last second; what checks nothing, and DANE-EE, never end. */
  @Test
  void theEndOfTheServersOwn() {
    ChainLife life = life(LEAF, CA);
    Turn loss = life.firstLoss(NOW).orElseThrow();
    assertEquals(date("2026-12-30T12:00:00Z"), loss.at());
    assertEquals(List.of(Use.MTA_STS, Use.DANE_TA, Use.MAIL_PROGRAM), life.lost(NOW, loss));
    assertEquals(List.of(Use.OPPORTUNISTIC, Use.DANE_EE), loss.good());
    assertEquals(5, life.at(date("2026-12-30T11:59:59Z")).good().size());
    assertEquals(2, life.at(date("2026-12-30T12:00:00Z")).good().size());
    assertEquals(Optional.empty(), life.firstGain(NOW));
    assertEquals(Optional.empty(), life.firstLoss(loss.at()));
  }

  @Test
  void whatIsNotYetGoodBecomesSo() {
    ChainLife life = life(LEAF, CA);
    Instant early = date("2026-09-30T23:59:59Z");
    Turn gain = life.firstGain(early).orElseThrow();
    assertEquals(date("2026-10-01T00:00:00Z"), gain.at());
    assertEquals(List.of(Use.MTA_STS, Use.DANE_TA, Use.MAIL_PROGRAM), life.gained(early, gain));
    assertEquals(Optional.empty(), life.firstLoss(early), "nothing good then is lost");
  }

  /** The dates of a root that was not sent count too; for DANE-TA those of the authority alone. */
  @Test
  void theRootEndsFirst() {
    TestCertificate shortRoot =
        root("Root").keys(ROOT.keys()).dates("2020-01-01T00:00:00Z", "2026-12-01T00:00:00Z").make();
    ChainLife life =
        ChainLife.of(
            CertificateChain.of(List.of(LEAF.der(), CA.der())),
            PeerName.dns(NAME),
            TrustStore.of(List.of(shortRoot.der())),
            PublishedTlsa.notAsked(List.of(DomainName.of(NAME))));
    Turn loss = life.firstLoss(NOW).orElseThrow();
    assertEquals(date("2026-12-01T00:00:01Z"), loss.at());
    assertEquals(List.of(Use.MTA_STS, Use.MAIL_PROGRAM), life.lost(NOW, loss));
  }

  /** What stands in front of an authority and only has its name does not push its dates out. */
  @Test
  void manyOfOneNameHideNoDate() {
    List<TestCertificate> sent =
        new ArrayList<>(
            IntStream.range(0, 15).mapToObj(i -> intermediate("Authority", ROOT).make()).toList());
    sent.addFirst(leaf(CA, NAME).dates("2026-10-01T00:00:00Z", "2035-01-01T00:00:00Z").make());
    sent.addLast(CA);
    ChainLife life = life(sent.toArray(TestCertificate[]::new));
    assertEquals(date("2028-07-01T00:00:00Z"), life.firstLoss(NOW).orElseThrow().at());
  }

  /** threat-X2: past the last date that was looked at nothing is known, so nothing is good. */
  @Test
  void whatWasNotLookedAtIsNotKnown() {
    IntStream days = IntStream.range(0, 15);
    List<TestCertificate> sent = new ArrayList<>(List.of(LEAF, CA));
    days.forEach(
        i ->
            sent.add(
                intermediate("Authority", ROOT)
                    .dates(
                        "2021-01-01T00:00:0" + i % 10 + "Z", "2021-02-01T00:00:" + (10 + i) + "Z")
                    .make()));
    ChainLife life = life(sent.toArray(TestCertificate[]::new));
    assertEquals(List.of(Use.OPPORTUNISTIC, Use.DANE_EE), life.at(NOW).good());
    assertEquals(
        List.of(Worth.YES, Worth.UNKNOWN, Worth.UNKNOWN, Worth.ONCE_PUBLISHED, Worth.UNKNOWN),
        life.at(NOW).uses().stream().map(ChainUse::worth).toList());
  }

  /** A second way round: nothing is lost when the first of two authorities ends. */
  @Test
  void anotherPathTakesOver() {
    TestCertificate ending =
        intermediate("Authority", ROOT)
            .keys(CA.keys())
            .dates("2022-01-01T00:00:00Z", "2026-12-01T00:00:00Z")
            .make();
    ChainLife life = life(LEAF, ending, CA);
    assertEquals(date("2026-12-30T12:00:00Z"), life.firstLoss(NOW).orElseThrow().at());
  }

  /** RFC 7671 5.2.2: an authority that stands whole in the record counts without being sent. */
  @Test
  void theDatesOfARecordCount() {
    PublishedTlsa tlsa =
        PublishedTlsa.typed(
            List.of(new TlsaRecord(2, 0, 0, CA.der())), List.of(DomainName.of(NAME)));
    ChainLife life =
        life(
            List.of(
                leaf(CA, NAME).dates("2026-10-01T00:00:00Z", "2030-01-01T00:00:00Z").make().der()),
            tlsa);
    Turn loss = life.firstLoss(NOW).orElseThrow();
    assertEquals(date("2028-07-01T00:00:00Z"), loss.at());
    assertEquals(List.of(Use.DANE_TA), life.lost(NOW, loss));
  }

  /** threat-X6: neither the ends of the calendar nor an end before the beginning overflow. */
  @ParameterizedTest
  @CsvSource({
    "1950-01-01T00:00:00Z, 9999-12-31T23:59:59Z, 5",
    "1950-01-01T00:00:00Z, 1950-01-01T00:00:00Z, 2",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z, 2",
    "2027-01-01T00:00:00Z, 2026-01-01T00:00:00Z, 2"
  })
  void extremeDates(String from, String until, int good) {
    ChainLife life = life(leaf(CA, NAME).dates(from, until).make(), CA);
    assertEquals(good, life.at(NOW).good().size());
    assertEquals(2, life.at(Instant.MIN).good().size());
    assertEquals(2, life.at(Instant.MAX).good().size());
    Stream.of(Instant.MIN, NOW, Instant.MAX).forEach(life::firstLoss);
  }

  @Test
  void nothingReadableHasOneTurn() {
    List<Bytes> unreadable = List.of(Bytes.of(new byte[] {0x30, 0}));
    assertEquals(1, life(unreadable, PublishedTlsa.notAsked(List.of())).turns().size());
    assertEquals(1, life(List.of(), PublishedTlsa.notAsked(List.of())).turns().size());
  }

  @Test
  void aMeshOfAHundredIsBounded() {
    ChainLife life = life(mesh().toArray(TestCertificate[]::new));
    assertTrue(life.turns().size() < 30, life::toString);
    assertEquals(List.of(Use.OPPORTUNISTIC, Use.DANE_EE), life.at(NOW).good());
    assertEquals(List.of(Use.OPPORTUNISTIC, Use.DANE_EE), life.at(Instant.MAX).good());
  }

  /**
   * threat-X2: ten authorities that all signed each other, no two with the same dates; the server's
   * own first, issued by "Mesh 0".
   */
  static List<TestCertificate> mesh() {
    List<TestCertificate> authorities =
        IntStream.range(0, 10).mapToObj(i -> root("Mesh " + i).make()).toList();
    List<TestCertificate> mesh = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      if (i / 10 != i % 10) {
        mesh.add(
            intermediate("Mesh " + i / 10, authorities.get(i % 10))
                .keys(authorities.get(i / 10).keys())
                .dates(NOW.minusSeconds(1_000L + i).toString(), NOW.plusSeconds(i).toString())
                .make());
      }
    }
    Collections.shuffle(mesh, new Random(1));
    mesh.addFirst(leaf(authorities.getFirst(), NAME).make());
    return mesh;
  }
}
