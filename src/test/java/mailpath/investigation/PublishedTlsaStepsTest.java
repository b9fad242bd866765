package mailpath.investigation;

import static mailpath.investigation.PlannedSteps.data;
import static mailpath.investigation.PlannedSteps.repair;
import static mailpath.investigation.PlannedSteps.stage;
import static mailpath.investigation.PlannedSteps.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.TestCertificate;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaToPublish;
import mailpath.delivery.Repair;
import mailpath.dns.SignedZone;
import mailpath.investigation.PublishingAct.ActNextKey;
import mailpath.investigation.PublishingAct.ActRemoveHost;
import mailpath.investigation.PublishingAct.ActSignZone;
import mailpath.investigation.PublishingAct.ActTlsaNotSeen;
import mailpath.investigation.PublishingCaution.CautionAliasUnsigned;
import mailpath.investigation.PublishingCaution.CautionKeepKey;
import mailpath.investigation.PublishingCaution.CautionOtherKey;
import mailpath.investigation.PublishingCaution.CautionUnseen;
import mailpath.investigation.PublishingCaution.CautionZoneBelow;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.AddressFamily;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;

/** Who follows the steps about TLSA records to the letter loses no mail. */
final class PublishedTlsaStepsTest {
  private static final Repair PUBLISH = repair(Repair.Kind.PUBLISH_TLSA, "mx.d.test");

  private final MailWorld world = new MailWorld();

  private static String key(TestCertificate certificate) {
    return TlsaToPublish.key(
            CertificateChain.of(List.of(certificate.der())).endEntity().orElseThrow())
        .text();
  }

  private SignedZone signed() {
    return world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  /** A key that somebody on the way made up is nobody's to publish. */
  @Test
  void theKeyOfWhoeverListensInIsNotPublished() {
    signed();
    TestCertificate gateway = TestCertificate.root("Office Gateway").make();
    world.ownRoot(gateway);
    world.answer("192.0.2.1", world.showing(TestCertificate.leaf(gateway, "mx.d.test").make()));
    PublishingStep step = PlannedSteps.one(world.check(), PUBLISH);
    assertInstanceOf(ActTlsaNotSeen.class, step.act());
    assertEquals(List.of(), step.records());
  }

  /** RFC 7671 8: nobody asked for the other kind of key, so it may be there. */
  @Test
  void thatThereMayBeAnotherKindOfKeyIsSaid() {
    signed();
    assertTrue(warns(PlannedSteps.one(world.check(), PUBLISH), CautionOtherKey.class));
  }

  @Test
  void bothKindsOfKeyGetARecordWhereBothWereSeen() {
    TestCertificate other = MailWorld.issued("mx.d.test");
    TestCertificate stale = MailWorld.issued("mx.d.test");
    signed().add("_25._tcp.mx" + MailWorld.tlsa(stale));
    world.answer(
        DialogueQuery.relay(DomainName.of("mx.d.test"), MailWorld.ip("192.0.2.1"))
            .with(Approach.RSA),
        world.showing(other));
    PublishingStep step =
        PlannedSteps.one(world.check(), repair(Repair.Kind.TLSA_MATCH, "mx.d.test"));
    assertEquals(2, data(step).size());
    assertTrue(data(step).contains(key(other)), step::toString);
    assertFalse(warns(step, CautionOtherKey.class));
    assertEquals(Doing.ADD, step.records().getFirst().doing());
  }

  @Test
  void everyAddressGetsARecordAndThoseNotSeenAreNamed() {
    TestCertificate second = MailWorld.issued("mx.d.test");
    signed().add("mx A 192.0.2.2").add("mx AAAA 2001:db8::3");
    world.families(AddressFamily.IPV4).answer("192.0.2.2", world.showing(second));
    PublishingStep step = PlannedSteps.one(world.check(), PUBLISH);
    assertEquals(2, data(step).size());
    assertTrue(data(step).contains(key(second)));
    assertTrue(step.cautions().contains(new CautionUnseen(List.of("2001:db8::3"))), step::toString);
  }

  /** Two hosts may share one set by aliases: what takes its place must fit both. */
  @Test
  void noHostLosesItsRecordToANeighbour() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 a").add("@ MX 20 b");
    zone.add("a A 192.0.2.1").add("b A 192.0.2.2").add("_25._tcp.a CNAME tlsa");
    zone.add("_25._tcp.b CNAME tlsa").add("tlsa TLSA 3 1 2 " + "ab".repeat(64));
    List<PublishingStep> steps =
        PlannedSteps.of(
            world.check(), stage(repair(Repair.Kind.TLSA_MATCH, "a.d.test", "b.d.test")));
    assertEquals(2, steps.size());
    for (PublishingStep step : steps) {
      assertEquals(Doing.REPLACE, step.records().getFirst().doing());
      assertEquals("tlsa.d.test", step.records().getFirst().owner().text());
      assertEquals(2, data(step).stream().filter(one -> one.startsWith("3 1 1")).count());
    }
  }

  /** D12: behind an alias into a zone that is not signed records have no effect. */
  @Test
  void recordsDoNotGoIntoAZoneThatIsNotSigned() {
    signed().add("_25._tcp.mx CNAME tlsa.p.test.");
    world.internet.unsigned("p.test").add("tlsa" + world.tlsa("mx.d.test"));
    PublishingStep step = PlannedSteps.one(world.check(), PUBLISH);
    assertEquals("_25._tcp.mx.d.test", step.records().getFirst().owner().text());
    assertEquals(Doing.REPLACE, step.records().getFirst().doing());
    assertTrue(warns(step, CautionAliasUnsigned.class));
  }

  /** D3: at the end of a secure alias records count first. */
  @Test
  void recordsGoWhereTheyCount() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.p.test.");
    SignedZone provider = world.internet.signed("p.test").add("mx A 192.0.2.1");
    provider.add("_25._tcp.mx TLSA 3 1 1 " + "00".repeat(32));
    world.internet.existing("d.test").add("_25._tcp.mx TLSA 3 1 1 " + "11".repeat(32));
    PublishingStep step =
        PlannedSteps.one(world.check(), repair(Repair.Kind.TLSA_MATCH, "mx.d.test"));
    assertEquals("_25._tcp.mx.p.test", step.records().getFirst().owner().text());
  }

  /** The zone to be signed is that in which signatures end. */
  @Test
  void theZoneAtTheEndOfAnAliasIsSigned() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.p.test.");
    world.internet.unsigned("p.test").add("mx A 192.0.2.1");
    PublishingStep step =
        PlannedSteps.one(world.check(), repair(Repair.Kind.SIGN_HOST_ZONE, "mx.d.test"));
    assertEquals(new ActSignZone(DomainName.of("p.test")), step.act());
    assertFalse(warns(step, CautionZoneBelow.class));
  }

  @Test
  void aZoneBelowOneThatIsNotSignedIsNotPretendedToBeSeen() {
    world.internet.signed("d.test").add("@ MX 10 mx.sub.p.test.");
    world.internet.unsigned("p.test").add("mx.sub A 192.0.2.1");
    PublishingStep step =
        PlannedSteps.one(world.check(), repair(Repair.Kind.SIGN_HOST_ZONE, "mx.sub.p.test"));
    assertEquals(new ActSignZone(DomainName.of("p.test")), step.act());
    assertTrue(warns(step, CautionZoneBelow.class));
  }

  /** Commands take out a whole set of records; without MX the mail would go to the domain. */
  @Test
  void removingAHostLeavesTheOthers() {
    world.internet.unsigned("d.test").add("@ MX 10 a").add("@ MX 20 b").add("a A 192.0.2.1");
    PublishingStep step =
        PlannedSteps.one(world.check(), repair(Repair.Kind.REMOVE_HOST, "a.d.test"));
    assertInstanceOf(ActRemoveHost.class, step.act());
    assertEquals(Doing.REPLACE, step.records().getFirst().doing());
    assertEquals(List.of("20 b.d.test"), data(step));
  }

  /** D11: the certificate of a later stage must not come with another key. */
  @Test
  void whoeverChangesTheCertificateLaterIsToldToKeepTheKey() {
    signed();
    List<PublishingStep> steps =
        PlannedSteps.of(
            world.check(), stage(PUBLISH), stage(repair(Repair.Kind.CERTIFICATE, "mx.d.test")));
    assertTrue(steps.stream().allMatch(step -> warns(step, CautionKeepKey.class)));
  }

  /** D11: two lives, as the zone itself gives them. */
  @Test
  void theWaitIsThatOfTheZone() {
    signed().add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    TlsaRecord next = TlsaRecord.of("3 1 1 " + "ab".repeat(32)).orElseThrow();
    PublishingOptions options =
        new PublishingOptions(
            PublishingOptions.Pair.KEY, Map.of(DomainName.of("mx.d.test"), next), "");
    PublishingStep later =
        PublishingPlan.of(world.check(), options).ways().stream()
            .flatMap(way -> way.later().stream())
            .findFirst()
            .orElseThrow();
    assertInstanceOf(ActNextKey.class, later.act());
    assertEquals(List.of(next.text()), data(later));
    assertEquals(Optional.of(Duration.ofHours(2)), later.next().orElseThrow().least());
    assertEquals(3600, later.records().getFirst().ttl());
  }
}
