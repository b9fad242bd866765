package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.casefile.Case;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.delivery.Word;
import mailpath.dns.SignedZone;
import mailpath.network.DialogueQuery;
import mailpath.network.Query;
import org.junit.jupiter.api.Test;

/** Edits about names that lead to other names, zones beside each other, and roots. */
final class WhatIfAliasTest {
  private final MailWorld world = new MailWorld();

  private Case recorded() {
    return DomainCases.of(world.check(), world.settings(), "test");
  }

  private WhatIf.Outcome.Played played(Case recorded, String... lines) {
    return assertInstanceOf(
        WhatIf.Outcome.Played.class,
        new WhatIf(recorded, TrustStore.of(List.of())).play(List.of(lines), none()));
  }

  private Word word(String... lines) {
    return played(recorded(), lines).assessment().verdict().word();
  }

  /** The mail server's name is an alias into a zone of somebody else, with TLSA at the end. */
  private void aliasOfProvider() {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx CNAME mx.p.test.");
    SignedZone provider = world.internet.unsigned("p.test").add("mx A 192.0.2.1");
    provider.add("_25._tcp.mx" + world.tlsa("mx.p.test"));
  }

  @Test
  void signingAZoneDoesNotSignWhatItsAliasesLeadTo() {
    aliasOfProvider();
    assertEquals(Word.OPPORTUNISTIC, word("zone d.test [secure]"));
    Assessment half = played(recorded(), "zone d.test [secure]").assessment();
    assertEquals(Mechanisms.Dnssec.INSECURE, half.facts().hosts().getFirst().dnssec());
    assertEquals(
        Word.SECURE,
        word(
            "zone d.test [secure]",
            "zone p.test [secure]",
            "mx.d.test A [secure]",
            "mx.d.test AAAA [secure]"));
  }

  /** The dialogue under the base domain is one more question that will be asked. */
  @Test
  void aServerIsEditedUnderEveryNameItIsAskedBy() {
    aliasOfProvider();
    List<Query> edited =
        played(recorded(), "zone d.test [secure]", "zone p.test [secure]", "starttls mx.p.test off")
            .changed()
            .edits()
            .stream()
            .map(edit -> edit.instead().query())
            .filter(DialogueQuery.class::isInstance)
            .toList();
    assertEquals(
        List.of("mx.d.test", "mx.p.test"),
        edited.stream().map(query -> ((DialogueQuery) query).serverName().text()).toList());
  }

  @Test
  void anAliasThatIsTypedLeadsOnToWhatWasRecorded() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("@ MX 20 mx2");
    zone.add("mx A 192.0.2.1").add("mx2 A 192.0.2.2");
    zone.add("_25._tcp.mx2" + world.tlsa("mx2.d.test"));
    assertEquals(Word.OPPORTUNISTIC, word("mx.d.test AAAA -"));
    Assessment alias = played(recorded(), "mx.d.test CNAME mx2.d.test").assessment();
    assertEquals(Mechanisms.Mx.CNAME_HOST, alias.facts().mechanisms().mx());
    assertEquals(
        "192.0.2.2",
        alias.facts().hosts().getFirst().places().getFirst().address().getHostAddress());
    assertEquals(
        StarttlsWord.UNKNOWN,
        alias.facts().hosts().getFirst().places().getFirst().word(),
        "nobody has talked to it under that name");
    Assessment away = played(recorded(), "mx.d.test CNAME mx.elsewhere.test").assessment();
    assertEquals(Mechanisms.Dane.UNKNOWN, away.facts().mechanisms().dane());
  }

  /** Senders look for the records, find them unsigned and do without (D5). */
  @Test
  void recordsBehindAnAliasIntoAnUnsignedZoneDoNotCount() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.add("_25._tcp.mx CNAME tlsa.p.test.");
    world.internet.unsigned("p.test").add("tlsa" + world.tlsa("mx.d.test"));
    Assessment live = world.check();
    assertEquals(Mechanisms.Dane.INERT, live.facts().mechanisms().dane());
    assertEquals(Word.OPPORTUNISTIC, live.verdict().word());
    assertEquals(Word.SECURE, word("_25._tcp.mx.d.test TLSA [secure]"));
  }

  @Test
  void aNewNameCountsAsTheNearestAboveIt() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    List<String> lines = List.of("_25._tcp.mx.d.test" + world.tlsa("mx.d.test"));
    assertEquals(Word.SECURE, word(lines.getFirst()));
    assertEquals(Word.OPPORTUNISTIC, word(lines.getFirst() + " [insecure]"));
    assertEquals(Word.BROKEN, word(lines.getFirst() + " [bogus]"));
  }

  /** Roots of the desk that plays are for what is assumed; what was measured keeps its own. */
  @Test
  void whatWasMeasuredIsJudgedByTheRootsOfTheCase() {
    TestCertificate other = TestCertificate.root("Other").make();
    TestCertificate leaf = TestCertificate.leaf(other, "mx.d.test").make();
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.certificate("mx.d.test", leaf);
    TrustStore store = TrustStore.of(List.of(other.der()));
    Case measured = recorded();
    var before = new WhatIf(measured, store).play(List.of("mx.d.test AAAA -"), none());
    Case plain = assertInstanceOf(WhatIf.Outcome.Played.class, before).changed();
    assertEquals(measured.settings(), plain.settings());
    String tlsa = "_25._tcp.mx.d.test TLSA 2 0 1 " + Fingerprint.sha256(other.der()).hex();
    var named = new WhatIf(measured, store).play(List.of(tlsa), none());
    Case pinned = assertInstanceOf(WhatIf.Outcome.Played.class, named).changed();
    assertEquals(List.of(other.der()), pinned.settings().roots());
    assertEquals(
        assertInstanceOf(WhatIf.Outcome.Played.class, named).assessment().judgement(),
        DomainCases.replay(pinned).judgement());
  }

  private static Function<String, Optional<String>> none() {
    return file -> Optional.empty();
  }

  @Test
  void aNewServerIsUnknownUntilItIsDescribed() {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    String mx = "d.test MX 10 new.d.test";
    assertEquals(Word.UNKNOWN, word(mx));
    assertEquals(Word.UNKNOWN, word(mx, "new.d.test A 192.0.2.9"));
    assertEquals(
        Word.OPPORTUNISTIC,
        word(mx, "new.d.test A 192.0.2.9", "new.d.test AAAA -", "starttls new.d.test on"));
    assertEquals(
        Word.PLAINTEXT,
        word(mx, "new.d.test A 192.0.2.9", "new.d.test AAAA -", "starttls new.d.test off"));
  }
}
