package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import mailpath.dns.CheckedSet.SignedBy;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.dns.ZoneCut.Use;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

/** What is shown of the way from the trust anchor to an answer (N4, N12). */
class ChainOfTrustTest {
  private final SignedInternet internet = new SignedInternet();
  private SignedZone zone;

  @BeforeEach
  void zone() {
    zone = internet.signed("a.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private List<ChainOfTrust> chains(String name, RecordType type) {
    return internet.dns().ask(DomainName.of(name), type).ifKnown().orElseThrow().chains();
  }

  private static List<String> cuts(ChainOfTrust chain) {
    return chain.cuts().stream().map(cut -> cut.zone() + " " + cut.state()).toList();
  }

  @Test
  void aSecureAnswerShowsEachZoneCut() {
    ChainOfTrust chain = chains("a.test", RecordType.MX).getFirst();
    assertEquals(SecurityState.SECURE, chain.state());
    assertEquals(List.of(". SECURE", "test SECURE", "a.test SECURE"), cuts(chain));
    for (ZoneCut cut : chain.cuts()) {
      assertEquals(
          List.of(Use.HITS_A_KEY), cut.ds().stream().map(ZoneCut.Delegation::use).toList());
      assertEquals(List.of(257), cut.keys().stream().map(ZoneCut.Key::flags).toList());
      assertEquals(List.of(256), cut.keys().stream().map(ZoneCut.Key::bits).toList());
      assertEquals(cut.keys().getFirst().keyTag(), cut.ds().getFirst().keyTag());
    }
  }

  @Test
  void aCutShowsItsRecordSetsAndItsEvidence() {
    ZoneCut cut = chains("a.test", RecordType.MX).getFirst().cuts().getLast();
    assertEquals(List.of("DS", "DNSKEY"), cut.sets().stream().map(CheckedSet::type).toList());
    assertEquals(
        List.of("test", "a.test"),
        cut.sets().stream().map(set -> set.by().orElseThrow().signer().text()).toList());
    assertEquals(
        List.of(
            new DnsQuery(DomainName.of("a.test"), RecordType.DS),
            new DnsQuery(DomainName.of("a.test"), RecordType.DNSKEY)),
        cut.evidence().queries());
  }

  @Test
  void theSignatureOfTheAnswerIsShownWithItsDates() {
    CheckedSet set = chains("a.test", RecordType.MX).getFirst().sets().getFirst();
    SignedBy by = set.by().orElseThrow();
    assertEquals("a.test MX", set.owner() + " " + set.type());
    assertEquals(13, by.algorithm());
    assertEquals(SignedInternet.NOW.plus(Duration.ofDays(20)), by.expiration());
    assertEquals(SignedInternet.NOW.minus(Duration.ofDays(10)), by.inception());
  }

  @Test
  void anUnsignedZoneShowsWhereSigningEndsAndTheProof() {
    internet.unsigned("b.test").add("@ MX 10 mx");
    ChainOfTrust chain = chains("b.test", RecordType.MX).getFirst();
    assertEquals(List.of(". SECURE", "test SECURE", "b.test INSECURE"), cuts(chain));
    ZoneCut end = chain.cuts().getLast();
    assertEquals("NO_DS b.test", end.reason().orElseThrow().text());
    assertTrue(end.sets().stream().anyMatch(set -> set.type().equals("NSEC")));
    assertEquals(List.of(), end.ds());
  }

  @Test
  void aBrokenDelegationShowsTheDsThatHitsNothing() {
    SignedZone broken = internet.signed("c.test", 13, false).add("@ MX 10 mx");
    internet.existing("test").add("c DS 1 13 2 " + "ab".repeat(32));
    ZoneCut end = chains("c.test", RecordType.MX).getFirst().cuts().getLast();
    assertEquals(SecurityState.BOGUS, end.state());
    assertEquals("DS_MISMATCH c.test DNSKEY", end.reason().orElseThrow().text());
    assertEquals(List.of(Use.HITS_NO_KEY), end.ds().stream().map(ZoneCut.Delegation::use).toList());
    assertEquals(1, end.keys().size(), broken::toString);
  }

  @Test
  void aWrongSignatureIsShownWithTheSetAtFault() {
    zone.spoil("@", Type.MX, Spoilt.WRONG);
    ChainOfTrust chain = chains("a.test", RecordType.MX).getFirst();
    assertEquals(SecurityState.BOGUS, chain.state());
    assertEquals("a.test SECURE", cuts(chain).getLast());
    assertEquals("SIGNATURE_WRONG a.test MX", chain.sets().getFirst().fault().orElseThrow().text());
  }

  @Test
  void aDenialShowsItsRecords() {
    ChainOfTrust chain = chains("no.a.test", RecordType.MX).getFirst();
    assertEquals(
        List.of("SOA", "NSEC", "NSEC"),
        chain.sets().stream()
            .map(CheckedSet::type)
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
  }

  @Test
  void eachAliasLinkHasItsOwn() {
    zone.add("alias CNAME mx.b.test.");
    internet.unsigned("b.test").add("mx CNAME mx.a.test.");
    assertEquals(
        List.of("alias.a.test CNAME SECURE", "mx.b.test CNAME INSECURE", "mx.a.test A SECURE"),
        chains("alias.a.test", RecordType.A).stream()
            .map(chain -> chain.name() + " " + chain.type() + " " + chain.state())
            .toList());
  }
}
