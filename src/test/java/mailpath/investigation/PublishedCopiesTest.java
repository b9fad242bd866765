package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.TrustStore;
import mailpath.dns.SignedZone;
import mailpath.investigation.PublishedCopies.Copy;
import org.junit.jupiter.api.Test;

/** Copies are what is published, and what is not known is not "none". */
final class PublishedCopiesTest {
  private static final String POLICY =
      "version: STSv1\r\nmode: enforce\r\nmx: mx.d.test\r\nmax_age: 604800\r\n";

  private final MailWorld world = new MailWorld();

  private SignedZone domain() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx");
    zone.add("mx A 192.0.2.1");
    return zone;
  }

  private static Copy copy(PublishedCopies copies, String id) {
    return copies.copy(id).orElseThrow(() -> new AssertionError(copies.toString()));
  }

  private PublishedCopies copies() {
    return PublishedCopies.of(world.check());
  }

  @Test
  void aNullMxIsARecord() {
    world.internet.signed("d.test").add("@ MX 0 .");
    assertEquals("0 .", copy(copies(), "MX:d.test").text());
  }

  @Test
  void anImplicitHostHasNoRecord() {
    world.internet.signed("d.test").add("@ A 192.0.2.1");
    Copy mx = copy(copies(), "MX:d.test");
    assertEquals("", mx.text());
    assertTrue(mx.known());
  }

  /** Two hosts that are aliases of one have its TLSA records, and each record once. */
  @Test
  void everyNameHasOneCopy() {
    SignedZone zone = domain().add("@ MX 20 mx2");
    zone.add("mx2 CNAME mx").add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    zone.add("_25._tcp.mx2" + world.tlsa("mx2.d.test"));
    PublishedCopies copies = copies();
    List<String> ids = copies.copies().stream().map(Copy::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
    assertEquals(1, copy(copies, "TLSA:_25._tcp.mx.d.test").text().lines().count());
    assertEquals(1, copy(copies, "TLSA:_25._tcp.mx2.d.test").text().lines().count());
  }

  @Test
  void aPolicyThatNobodyAskedForIsNotKnown() {
    domain();
    assertFalse(copy(copies(), "POLICY:mta-sts.d.test").known());
  }

  /** Only the file is another: the address of its host stays what it was. */
  @Test
  void aPolicyInPlaceOfNoneIsServedWhereTheHostIs() {
    domain();
    world.policy("d.test", POLICY).withhold();
    PublishedCopies copies = copies();
    Copy file = copy(copies, "POLICY:mta-sts.d.test");
    assertTrue(file.known());
    assertEquals("", file.text());
    assertEquals(List.of("policy policy"), copies.lines(List.of(file.with(POLICY))));
  }

  /**
   * R5: an octet that nobody sees is a fault all the same, and stays until somebody takes it out.
   */
  @Test
  void aByteOrderMarkIsPartOfTheFile() {
    domain();
    world.policy("d.test", "\uFEFF" + POLICY);
    Copy file = copy(copies(), "POLICY:mta-sts.d.test");
    assertEquals("\uFEFF" + POLICY, file.text());
    assertFalse(TypedCopy.judge(file).valid());
  }

  /** What a case assumes takes the place of what was seen. */
  @Test
  void aPolicyThatACaseTakesAwayIsNotCopied() {
    domain();
    world.policy("d.test", POLICY);
    Assessment measured = world.check();
    assertEquals(POLICY, copy(PublishedCopies.of(measured), "POLICY:mta-sts.d.test").text());
    WhatIf whatIf =
        new WhatIf(DomainCases.of(measured, world.settings(), "test"), TrustStore.of(List.of()));
    Assessment without =
        assertInstanceOf(
                WhatIf.Outcome.Played.class,
                whatIf.play(List.of("policy 404"), file -> Optional.empty()))
            .assessment();
    assertEquals("", copy(PublishedCopies.of(without), "POLICY:mta-sts.d.test").text());
  }

  @Test
  void quotesAndSeveralRecordsStayWhatTheyAre() {
    domain().add("_mta-sts TXT \"v=STSv1; id=a;\"").add("_mta-sts TXT \"v=STSv1; id=b;\"");
    PublishedCopies copies = copies();
    Copy records = copy(copies, "STS_RECORD:_mta-sts.d.test");
    assertEquals(2, records.text().lines().count());
    assertEquals(
        List.of("_mta-sts.d.test TXT \"v=STSv1; id=\\\"c\\\\\""),
        copies.lines(List.of(records.with("v=STSv1; id=\"c\\"))));
    assertEquals(List.of("_mta-sts.d.test TXT -"), copies.lines(List.of(records.with(" "))));
  }

  private static List<String> lines(PublishedCopies copies, String id, String text) {
    return copies.lines(List.of(copy(copies, id).with(text)));
  }

  @Test
  void addressesOfAFamilyThatStaysAreNotAssumed() {
    domain().add("mx AAAA 2001:db8::1");
    PublishedCopies copies = copies();
    assertEquals("192.0.2.1\n2001:db8::1", copy(copies, "ADDRESSES:mx.d.test").text());
    assertEquals(
        List.of("mx.d.test A 192.0.2.2", "mx.d.test A 192.0.2.3"),
        lines(copies, "ADDRESSES:mx.d.test", "192.0.2.2\n192.0.2.3\n2001:db8::1"));
    assertEquals(List.of("mx.d.test A -"), lines(copies, "ADDRESSES:mx.d.test", "2001:db8::1"));
    assertEquals(
        List.of("mx.d.test AAAA 2001:db8::2 [bogus]"),
        lines(copies, "ADDRESSES:mx.d.test", "192.0.2.1\n2001:db8::2 [bogus]"));
  }

  /** The answer to the alias holds its end, so both are said anew, each counting as it did. */
  @Test
  void addressesBehindAnAliasAreThoseOfItsEnd() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.p.test.");
    world.internet.unsigned("p.test").add("mx A 192.0.2.1");
    Assessment measured = world.check();
    List<String> lines = lines(PublishedCopies.of(measured), "ADDRESSES:mx.d.test", "192.0.2.9");
    assertEquals(
        List.of(
            "mx.d.test CNAME mx.p.test [secure]",
            "mx.p.test A 192.0.2.9 [insecure]",
            "mx.p.test AAAA - [insecure]"),
        lines);
    Assessment then =
        assertInstanceOf(
                WhatIf.Outcome.Played.class,
                new WhatIf(
                        DomainCases.of(measured, world.settings(), "test"),
                        TrustStore.of(List.of()))
                    .play(lines, file -> Optional.empty()))
            .assessment();
    HostFacts host = then.facts().hosts().getFirst();
    assertEquals(List.of(MailWorld.ip("192.0.2.9")), host.addresses().addresses());
    assertTrue(host.alias());
    assertEquals(measured.facts().hosts().getFirst().dnssec(), host.dnssec());
  }

  /** A server that somebody types has copies too, and nothing of it is known. */
  @Test
  void serversThatAreTypedCanBeDescribed() {
    domain();
    PublishedCopies copies =
        copies().supposing(java.util.Map.of("MX:d.test", "10 mx.d.test\n20 new.d.test\n30 n"));
    List<String> added =
        List.of(
            "ADDRESSES:new.d.test",
            "STARTTLS:new.d.test",
            "CERTIFICATE:new.d.test",
            "TLSA:_25._tcp.new.d.test");
    List<String> ids = copies.copies().stream().map(Copy::id).toList();
    assertTrue(ids.containsAll(added), ids::toString);
    assertFalse(copy(copies, "ADDRESSES:new.d.test").known());
    assertEquals(
        List.of("new.d.test A 192.0.2.9", "new.d.test AAAA -"),
        lines(copies, "ADDRESSES:new.d.test", "192.0.2.9"));
  }

  @Test
  void aNameInItsOwnLettersIsWrittenAsDnsHasIt() {
    domain();
    assertEquals(
        List.of("d.test MX 10 xn--mnchen-3ya.test [secure]"),
        lines(copies(), "MX:d.test", "10 münchen.test [secure]"));
  }

  /** What a record cannot hold in one piece, or as it stands, is written as a zone file has it. */
  @Test
  void aRecordIsPlayedAsItIsTyped() {
    domain();
    String id = "STS_RECORD:_mta-sts.d.test";
    assertEquals(
        List.of("_mta-sts.d.test TXT \"v=STSv1; id=a \""), lines(copies(), id, "v=STSv1; id=a "));
    assertEquals(
        List.of("_mta-sts.d.test TXT \"v=STSv1; id=\\233\""), lines(copies(), id, "v=STSv1; id=é"));
    String longer = "v=STSv1; id=a; x=" + "y".repeat(300);
    assertEquals(
        List.of(
            "_mta-sts.d.test TXT \""
                + longer.substring(0, 255)
                + "\" \""
                + longer.substring(255)
                + "\""),
        lines(copies(), id, longer));
  }
}
