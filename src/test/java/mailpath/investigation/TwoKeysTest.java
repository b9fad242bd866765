package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateSelfSigned;
import mailpath.certificate.TestCertificate;
import mailpath.delivery.Word;
import mailpath.dns.SignedZone;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A server with an RSA and an ECDSA certificate: TLSA records have to match whichever a sender is
 * shown (D7; RFC 7671 8). Where they do not, it depends on the sender (delivery-game 7).
 */
final class TwoKeysTest {
  private static final TestCertificate OTHER = MailWorld.issued("mx.d.test");

  private final MailWorld world = new MailWorld();
  private final DialogueQuery other =
      DialogueQuery.relay(DomainName.of("mx.d.test"), MailWorld.ip("192.0.2.1")).with(Approach.RSA);
  private final SignedZone zone =
      world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");

  @BeforeEach
  void shownToWhoeverTakesRsaAlone() {
    world.answer(other, world.showing(OTHER));
  }

  @Test
  void aRecordForOneOfTwoDependsOnTheSender() {
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    Assessment assessment = world.check();
    assertInstanceOf(Fact.Depends.class, place(assessment).match());
    assertEquals(Word.BROKEN, assessment.verdict().word());
    assertEquals(
        List.of(AddressFacts.ON_KEY),
        assessment.verdict().depends().stream().map(one -> one.on()).toList());
    assertEquals(HostFacts.TlsaWord.MISMATCH, host(assessment).tlsaWord(place(assessment)));
    assertEquals(Optional.of(Approach.RSA), told(assessment));
  }

  @Test
  void theOneThatIsShownByDefaultMayBeTheOneThatFails() {
    zone.add("_25._tcp.mx" + MailWorld.tlsa(OTHER));
    Assessment assessment = world.check();
    assertEquals(Word.BROKEN, assessment.verdict().word());
    assertEquals(Optional.of(Approach.STANDARD), told(assessment));
  }

  @Test
  void recordsForBothHoldForEverybody() {
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test")).add("_25._tcp.mx" + MailWorld.tlsa(OTHER));
    Assessment assessment = world.check();
    assertEquals(Word.SECURE, assessment.verdict().word());
    assertEquals(Optional.empty(), told(assessment));
  }

  /** Whoever is pinned by nothing takes what there is, so nobody is asked twice. */
  @Test
  void nobodyIsAskedTwiceWithoutRecords() {
    assertEquals(
        List.of(Approach.STANDARD),
        world.check().observations().stream()
            .map(Observation::query)
            .filter(DialogueQuery.class::isInstance)
            .map(query -> ((DialogueQuery) query).approach())
            .toList());
  }

  @Test
  void whatIsWrongWithOneOfTheTwoIsTold() {
    TestCertificate own = TestCertificate.root("mx.d.test").make();
    world.answer(other, world.showing(own));
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test")).add("_25._tcp.mx" + MailWorld.tlsa(own));
    assertTrue(
        world.check().facts().findings().stream()
            .anyMatch(CertificateSelfSigned.class::isInstance));
  }

  /** A root that only this computer has makes the other certificate no better. */
  @Test
  void theOtherCertificateMayBeSeenThroughSomebodyToo() {
    TestCertificate gateway = TestCertificate.root("Office Gateway").make();
    TestCertificate made = TestCertificate.leaf(gateway, "mx.d.test").make();
    world.ownRoot(gateway).answer(other, world.showing(made));
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    Fact.Unknown<?> open = assertInstanceOf(Fact.Unknown.class, place(world.check()).certificate());
    assertEquals(Reason.Why.INTERCEPTED_HERE, open.reason().why());
  }

  /** A provisional verdict only becomes more precise. */
  @Test
  void untilTheOtherCertificateIsSeenTheMatchIsOpen() {
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    Assessment whole = world.check();
    List<Observation<?>> first =
        whole.observations().stream().filter(seen -> !seen.query().equals(other)).toList();
    for (WhyNot missing : List.of(WhyNot.PENDING, WhyNot.STOPPED)) {
      Assessment half =
          new DomainCheck(world, world.settings())
              .reading(whole.question())
              .assess(first, missing, whole.progress(), Duration.ZERO);
      Fact.Unknown<?> match = assertInstanceOf(Fact.Unknown.class, place(half).match());
      assertEquals(Reason.Why.of(missing), match.reason().why());
      assertEquals(List.of(Word.BROKEN, Word.SECURE), half.verdict().range());
    }
  }

  /** Two certificates that are worth the same need not name the same hosts. */
  @Test
  void whatTheCertificatesNameBesideTheHostMakesNoDifference() {
    TestCertificate wider = MailWorld.issued("mx.d.test", "other.d.test");
    world.answer(other, world.showing(wider));
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test")).add("_25._tcp.mx" + MailWorld.tlsa(wider));
    assertInstanceOf(Fact.Known.class, place(world.check()).certificate());
  }

  private static HostFacts host(Assessment assessment) {
    return assessment.facts().hosts().getFirst();
  }

  private static AddressFacts place(Assessment assessment) {
    return host(assessment).places().getFirst();
  }

  private static Optional<Approach> told(Assessment assessment) {
    return assessment.facts().findings().stream()
        .filter(OtherKeyUnmatched.class::isInstance)
        .map(finding -> ((OtherKeyUnmatched) finding).approach())
        .findFirst();
  }
}
