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
}
