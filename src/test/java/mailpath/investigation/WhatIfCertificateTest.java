package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.casefile.Case;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.MadeChain;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dns.SignedZone;
import mailpath.fact.Fact;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other certificates at a server, made for the play or read from a file. */
@Tag("exhaustive")
final class WhatIfCertificateTest {
  private static final TestCertificate SHOWN = MailWorld.issued("mx.d.test");
  private static final String ENFORCE =
      "version: STSv1\nmode: enforce\nmx: mx.d.test\nmax_age: 604800\n";

  private final MailWorld world = new MailWorld().certificate("mx.d.test", SHOWN);
  private final SignedZone zone =
      world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");

  private static String pinned(TestCertificate shown) throws IOException {
    return "3 1 1 " + Fingerprint.sha256(shown.parsed().publicKeyInfo()).hex();
  }

  private Case recorded() {
    return DomainCases.of(world.check(), world.settings(), "test");
  }

  private WhatIf.Outcome.Played played(String... lines) {
    return assertInstanceOf(
        WhatIf.Outcome.Played.class,
        new WhatIf(recorded(), TrustStore.of(List.of()))
            .play(List.of(lines), file -> Optional.empty()));
  }

  private static String pem(TestCertificate certificate) {
    String body = Base64.getMimeEncoder().encodeToString(certificate.der().toArray());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  private static Certificate leaf(Assessment assessment) {
    return assessment.facts().hosts().getFirst().places().getFirst().session().stream()
        .flatMap(session -> CertificateChain.of(session.certificates()).endEntity().stream())
        .findFirst()
        .orElseThrow();
  }

  /** D8: neither dates nor names count under 3 1 1, only the key does. */
  @ParameterizedTest
  @CsvSource({
    "public, SECURE",
    "renewed, BROKEN",
    "expired, SECURE",
    "other-name, SECURE",
    "self-signed, BROKEN"
  })
  void underATlsaRecordTheKeyCounts(String kind, String word) throws IOException {
    zone.add("_25._tcp.mx TLSA " + pinned(SHOWN));
    Assessment then = played("certificate mx.d.test [" + kind + "]").assessment();
    assertEquals(word, then.verdict().word().name());
  }

  /** R13: unexpired, from a root that is trusted, for the name. */
  @ParameterizedTest
  @CsvSource({
    "public, SECURE, TRUSTED, MATCH",
    "renewed, SECURE, TRUSTED, MATCH",
    "expired, BROKEN, EXPIRED, MATCH",
    "other-name, BROKEN, TRUSTED, MISMATCH",
    "self-signed, BROKEN, SELF_SIGNED, MATCH"
  })
  void underAPolicyTheCertificateCounts(
      String kind, String word, ChainState chain, NameState name) {
    world.policy("d.test", ENFORCE);
    Assessment then = played("certificate mx.d.test [" + kind + "]").assessment();
    assertEquals(word, then.verdict().word().name());
    var facts =
        then.facts()
            .hosts()
            .getFirst()
            .places()
            .getFirst()
            .certificateFacts()
            .ifKnown()
            .orElseThrow();
    assertEquals(List.of(chain, name), List.of(facts.chain(), facts.name()));
  }

  @Test
  void theKeyStaysOrGoesAsSaid() throws IOException {
    world.policy("d.test", ENFORCE);
    Certificate before = SHOWN.parsed();
    Map<String, Boolean> kept =
        List.of(MadeChain.Kind.values()).stream()
            .collect(
                Collectors.toMap(
                    MadeChain.Kind::word,
                    kind ->
                        leaf(played("certificate mx.d.test [" + kind.word() + "]").assessment())
                            .publicKeyInfo()
                            .equals(before.publicKeyInfo())));
    assertEquals(
        Map.of(
            "public", true,
            "renewed", false,
            "expired", true,
            "other-name", true,
            "self-signed", false),
        kept);
  }

  @Test
  void theSameLineMakesTheSameCaseAndItReplays() {
    world.policy("d.test", ENFORCE);
    WhatIf.Outcome.Played one = played("certificate mx.d.test [renewed]");
    WhatIf.Outcome.Played again = played("certificate mx.d.test [renewed]");
    assertEquals(one.changed().edits(), again.changed().edits());
    assertEquals(one.assessment().judgement(), DomainCases.replay(one.changed()).judgement());
    assertNotEquals(recorded().settings().roots().size(), one.changed().settings().roots().size());
  }

  @Test
  void thePolicyHostHasACertificateToo() {
    world.policy("d.test", ENFORCE);
    assertEquals(
        "OPPORTUNISTIC",
        played("certificate mta-sts.d.test [other-name]").assessment().verdict().word().name());
  }

  @Test
  void aWordThatIsNoKindIsRefused() {
    WhatIf.Outcome.Refused refused =
        assertInstanceOf(
            WhatIf.Outcome.Refused.class,
            new WhatIf(recorded(), TrustStore.of(List.of()))
                .play(List.of("certificate mx.d.test [secure]"), file -> Optional.empty()));
    assertEquals("what-if-kind-unknown", refused.lines().getFirst().why().id());
  }

  /** The other certificate of the server is gone too: nobody is shown what is not there. */
  @Test
  void anotherChainLeavesNoOtherKeyBehind() throws IOException {
    DialogueQuery rsa =
        DialogueQuery.relay(DomainName.of("mx.d.test"), MailWorld.ip("192.0.2.1"))
            .with(Approach.RSA);
    world.answer(rsa, world.showing(MailWorld.issued("mx.d.test")));
    zone.add("_25._tcp.mx TLSA " + pinned(SHOWN));
    assertInstanceOf(Fact.Depends.class, place(world.check()).match());
    TestCertificate other = MailWorld.issued("mx.d.test");
    String pem = pem(other);
    WhatIf.Outcome.Played then =
        assertInstanceOf(
            WhatIf.Outcome.Played.class,
            new WhatIf(recorded(), TrustStore.of(List.of()))
                .play(
                    List.of(
                        "certificate mx.d.test new", "_25._tcp.mx.d.test TLSA " + pinned(other)),
                    file -> Optional.of(pem)));
    assertInstanceOf(Fact.Known.class, place(then.assessment()).match());
    assertEquals("SECURE", then.assessment().verdict().word().name());
    assertEquals(then.assessment().judgement(), DomainCases.replay(then.changed()).judgement());
  }

  /** Each of the two keys stays where only the rest of the certificate is another. */
  @Test
  void twoKeysStayTwoKeys() throws IOException {
    DialogueQuery rsa =
        DialogueQuery.relay(DomainName.of("mx.d.test"), MailWorld.ip("192.0.2.1"))
            .with(Approach.RSA);
    TestCertificate second =
        TestCertificate.leaf(TestCertificate.root("R").make(), "mx.d.test")
            .keys(TestCertificate.rsaKeys(2048))
            .make();
    world.answer(rsa, world.showing(second));
    zone.add("_25._tcp.mx TLSA " + pinned(SHOWN)).add("_25._tcp.mx TLSA " + pinned(second));
    assertEquals(
        "SECURE", played("certificate mx.d.test [expired]").assessment().verdict().word().name());
  }

  private static AddressFacts place(Assessment assessment) {
    return assessment.facts().hosts().getFirst().places().getFirst();
  }

  @Test
  void theCopyOfAServerIsAChoiceOfThese() {
    PublishedCopies copies = PublishedCopies.of(world.check());
    Copy certificate = copies.copy("CERTIFICATE:mx.d.test").orElseThrow();
    assertEquals("", certificate.text());
    assertEquals(true, certificate.known());
    assertEquals(
        List.of("certificate mx.d.test [expired]"),
        copies.lines(List.of(certificate.with("expired"))));
    assertEquals(Optional.empty(), copies.copy("CERTIFICATE:mta-sts.d.test"));
  }
}
