package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.TestCertificate;
import mailpath.delivery.Word;
import mailpath.dns.SignedZone;
import mailpath.fact.Actor;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network of this desk does is never held against a mail server (threat-S17). */
final class InterferenceTest {
  private static final String ENFORCE =
      "version: STSv1\nmode: enforce\nmx: *.d.test\nmax_age: 2592000\n";
  private static final TestCertificate GATEWAY = TestCertificate.root("Office Gateway").make();
  private static final TestCertificate SCANNER =
      TestCertificate.root("Avast Web/Mail Shield Root").make();

  private final MailWorld world = new MailWorld();
  private final SignedZone zone = world.internet.unsigned("d.test");

  @BeforeEach
  void hosts() {
    zone.add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.internet.unsigned("control").add("one A 198.51.100.1").add("two A 198.51.100.2");
  }

  private static Observation.End<Dialogue> masked() {
    return new Observation.Answered<>(
        MailWorld.dialogue(Stage.QUIT, List.of("250-mx", "250 XXXXXXXA")));
  }

  @Test
  void aServerIsBareWhereControlHostsOfferStarttls() {
    world.answer("192.0.2.1", MailWorld.bare());
    Assessment assessment = world.check();
    assertEquals(Word.PLAINTEXT, assessment.verdict().word());
    assertEquals(StarttlsWord.ABSENT, word(assessment));
    assertEquals(List.of(), findings(assessment));
  }

  @Test
  void nothingIsKnownWhereControlHostsAreBareToo() {
    Stream.of("192.0.2.1", "198.51.100.1", "198.51.100.2")
        .forEach(address -> world.answer(address, MailWorld.bare()));
    Assessment assessment = world.check();
    assertEquals(List.of(Word.PLAINTEXT, Word.OPPORTUNISTIC), assessment.verdict().range());
    assertEquals(StarttlsWord.STRIPPED, word(assessment));
    assertEquals(List.of(StarttlsStrippedHere.class), findings(assessment));
    assertEquals(Actor.YOUR_NETWORK, assessment.actor());
  }

  @Test
  void aMaskedOfferCountsAsNone() {
    Stream.of("192.0.2.1", "198.51.100.1", "198.51.100.2")
        .forEach(address -> world.answer(address, masked()));
    assertEquals(List.of(StarttlsStrippedHere.class), findings(world.check()));
  }

  /** The two look the same from here, so both are said. */
  @Test
  void whatAPolicyDemandsIsStrippedOrLost() {
    world.policy("d.test", ENFORCE).answer("192.0.2.1", MailWorld.bare());
    Assessment assessment = world.check();
    assertEquals(StarttlsWord.STRIPPED, word(assessment));
    assertEquals(List.of(StarttlsDemanded.class), findings(assessment));
    assertEquals(Word.BROKEN, assessment.verdict().word());
  }

  @Test
  void whatATestingPolicyListsIsAbsent() {
    world.policy("d.test", ENFORCE.replace("enforce", "testing"));
    world.answer("192.0.2.1", MailWorld.bare());
    assertEquals(StarttlsWord.ABSENT, word(world.check()));
  }

  @Test
  void whatTlsaRecordsDemandIsStrippedOrLost() {
    MailWorld signed = new MailWorld();
    signed
        .internet
        .signed("d.test")
        .add("@ MX 10 mx")
        .add("mx A 192.0.2.1")
        .add("_25._tcp.mx" + signed.tlsa("mx.d.test"));
    Assessment assessment = signed.answer("192.0.2.1", MailWorld.bare()).check();
    assertEquals(StarttlsWord.STRIPPED, word(assessment));
    assertEquals(List.of(StarttlsDemanded.class), findings(assessment));
  }

  /** Old TLS is an offer too. */
  @Test
  void whatAnotherAddressDoesIsStripped() {
    zone.add("mx A 192.0.2.2");
    world.answer("192.0.2.1", MailWorld.bare()).old("192.0.2.2", "mx.d.test");
    assertEquals(StarttlsWord.STRIPPED, word(world.check()));
  }

  @Test
  void oneBareControlHostIsNoWitness() {
    world.answer("192.0.2.1", MailWorld.bare()).answer("198.51.100.1", MailWorld.bare());
    world.fail("198.51.100.2", new Failure.ConnectionRefused());
    assertEquals(Word.PLAINTEXT, world.check().verdict().word());
  }

  @Test
  void nobodyIsAskedWhereOneServerOffersStarttls() {
    zone.add("@ MX 20 other").add("other A 192.0.2.2");
    world.answer("192.0.2.1", MailWorld.bare());
    assertEquals(List.of(), world.check().facts().ownNetwork().controls());
  }

  @Test
  void aCertificateByWhomSignsForControlHostsTooSaysNothing() {
    Assessment assessment = everywhere(GATEWAY).check();
    assertEquals(List.of(TlsInterceptedHere.class), findings(assessment));
    assertEquals(Reason.Why.INTERCEPTED_HERE, why(certificate(assessment)));
    assertEquals(List.of(Word.PLAINTEXT, Word.OPPORTUNISTIC), assessment.verdict().range());
  }

  /** Else a gateway whose root this computer trusts would make any policy hold. */
  @Test
  void aGatewayThatThisComputerTrustsMakesNothingSecure() {
    everywhere(GATEWAY).policy("d.test", ENFORCE);
    Assessment assessment = world.ownRoot(GATEWAY).check();
    assertEquals(Word.UNKNOWN, assessment.verdict().word());
    assertEquals(Reason.Why.INTERCEPTED_HERE, why(assessment.facts().mtaSts().facts().fetch()));
  }

  @Test
  void aProductIsNamed() {
    Finding finding = found(everywhere(SCANNER).ownRoot(SCANNER).check()).getFirst();
    assertEquals("Avast Web/Mail Shield", ((TlsInterceptedByProduct) finding).product());
  }

  /** A mail server that shows the certificate its maker put in is not a scanner in between. */
  @Test
  void aProductWhereControlHostsArePublicIsTheServersOwn() {
    TestCertificate maker = TestCertificate.root("Fortinet").make();
    world.certificate("mx.d.test", TestCertificate.leaf(maker, "mx.d.test").make());
    Assessment assessment = world.check();
    assertEquals(List.of(), findings(assessment));
    assertEquals(
        Optional.of(ChainState.INCOMPLETE),
        certificate(assessment).ifKnown().map(reading -> reading.facts().chain()));
  }

  @Test
  void whatOnlyThisComputerTrustsDependsOnTheSender() {
    world.policy("d.test", ENFORCE).ownRoot(GATEWAY);
    world.certificate("mx.d.test", TestCertificate.leaf(GATEWAY, "mx.d.test").make());
    Assessment assessment = world.check();
    assertEquals(List.of(TrustedHereOnly.class), findings(assessment));
    Fact.Depends<CertificateReading> depends =
        (Fact.Depends<CertificateReading>) certificate(assessment);
    assertEquals(
        List.of(ChainState.TRUSTED, ChainState.INCOMPLETE),
        depends.readings().stream().map(reading -> reading.facts().chain()).toList());
    assertEquals(Word.BROKEN, assessment.verdict().word());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutWitnessesWhatOnlyThisComputerTrustsSaysNothing(boolean one) {
    world.certificate("mx.d.test", TestCertificate.leaf(GATEWAY, "mx.d.test").make());
    world.ownRoot(GATEWAY).fail("198.51.100.1", new Failure.ConnectionRefused());
    if (!one) {
      world.fail("198.51.100.2", new Failure.ConnectionRefused());
    }
    Assessment assessment = world.check();
    assertEquals(List.of(MayBeIntercepted.class), findings(assessment));
    assertEquals(Reason.Why.INTERCEPTED_HERE, why(certificate(assessment)));
  }

  /** Nobody in between has the key that signed DNS names. */
  @Test
  void whatASignedRecordNamesIsNotMadeOnTheWay() {
    TestCertificate own = TestCertificate.leaf(GATEWAY, "mx.d.test").make();
    MailWorld signed = new MailWorld().ownRoot(GATEWAY).certificate("mx.d.test", own);
    signed
        .internet
        .signed("d.test")
        .add("@ MX 10 mx")
        .add("mx A 192.0.2.1")
        .add("_25._tcp.mx" + MailWorld.tlsa(own));
    Assessment assessment = signed.check();
    assertEquals(Word.SECURE, assessment.verdict().word());
    assertEquals(List.of(TrustedHereOnly.class), findings(assessment));
  }

  @Test
  void aCaseRemembersWhichRootsAreItsOwn() {
    Assessment measured = everywhere(GATEWAY).ownRoot(GATEWAY).policy("d.test", ENFORCE).check();
    Case kept = DomainCases.of(measured, world.settings(), "0");
    assertEquals(List.of(GATEWAY.der()), kept.settings().ownRoots());
    assertEquals(measured.verdict(), DomainCases.replay(kept).verdict());
    assertTrue(findings(DomainCases.replay(kept)).contains(TlsInterceptedHere.class));
  }

  /** Every server is seen through somebody who makes certificates as needed. */
  private MailWorld everywhere(TestCertificate signer) {
    Stream.of("mx.d.test", "one.control", "two.control", "mta-sts.d.test")
        .forEach(name -> world.certificate(name, TestCertificate.leaf(signer, name).make()));
    return world;
  }

  private static StarttlsWord word(Assessment assessment) {
    return place(assessment).word();
  }

  private static Fact<CertificateReading> certificate(Assessment assessment) {
    return place(assessment).certificate();
  }

  private static AddressFacts place(Assessment assessment) {
    return assessment.facts().hosts().getFirst().places().getFirst();
  }

  private static Reason.Why why(Fact<?> fact) {
    return ((Fact.Unknown<?>) fact).reason().why();
  }

  private static List<Class<? extends Finding>> findings(Assessment assessment) {
    return found(assessment).stream().<Class<? extends Finding>>map(Finding::getClass).toList();
  }

  private static List<Finding> found(Assessment assessment) {
    return assessment.facts().findings().stream()
        .filter(finding -> finding.rule().equals(OwnNetworkRules.INTERFERES))
        .toList();
  }
}
