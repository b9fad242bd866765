package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.investigation.PublishedCopies.Kind;
import org.junit.jupiter.api.Test;

/** Lines that are offered to whoever types. */
final class OfferedLinesTest {
  private static final OfferedLines POLICY =
      new OfferedLines(
          Kind.POLICY,
          List.of(
              "version: STSv1",
              "mode: testing",
              "mode: enforce",
              "mx: a.d.test",
              "mx: b.d.test",
              "max_age: 604800"));

  private final MailWorld world = new MailWorld();

  private static List<String> offered(OfferedLines lines, String text) {
    int caret = text.indexOf('|');
    return lines.at(text.replace("|", ""), caret).stream().map(OfferedLines.Offer::line).toList();
  }

  @Test
  void keysThatAreThereAreNotOfferedAgain() {
    assertEquals(
        List.of("mx: a.d.test", "mx: b.d.test", "max_age: 604800"),
        offered(POLICY, "version: STSv1\nmode: none\n|"));
    assertEquals(
        List.of("mx: b.d.test"),
        offered(POLICY, "version: STSv1\nmode: none\nmx: a.d.test\nmx:|\nmax_age: 1\n"));
    assertEquals(List.of("mode: testing", "mode: enforce"), offered(POLICY, "MODE|"));
    assertEquals(List.of(), offered(POLICY, "x|"));
  }

  @Test
  void theWholeLineIsReplaced() {
    assertEquals(
        List.of(new OfferedLines.Offer(15, 28, "mode: enforce")),
        POLICY.at("version: STSv1\nmode: testing\n", 21));
  }

  @Test
  void aPreferenceThatIsTypedStays() {
    OfferedLines hosts = new OfferedLines(Kind.MX, List.of("10 a.d.test", "10 b.d.test"));
    assertEquals(List.of("20 b.d.test"), offered(hosts, "10 a.d.test\n20 |"));
    assertEquals(List.of("10 a.d.test", "10 b.d.test"), offered(hosts, "|"));
    assertEquals(List.of("20 b.d.test"), offered(hosts, "20 b|"));
  }

  private CopyOffers offers(Map<String, String> changed) {
    return new CopyOffers(List.of(world.check()), changed, SignedInternet.NOW);
  }

  private OfferedLines of(CopyOffers offers, String id, Map<String, String> changed) {
    return offers.of(PublishedCopies.of(world.check()).supposing(changed).copy(id).orElseThrow());
  }

  @Test
  void offersAreOfWhatWasSeenAndWhatIsTyped() throws IOException {
    TestCertificate shown = MailWorld.issued("mx.d.test");
    world.certificate("mx.d.test", shown);
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx");
    zone.add("mx A 192.0.2.1").add("mx AAAA 2001:db8::1");
    Map<String, String> typed = Map.of("MX:d.test", "10 mx.d.test\n20 new.d.test");
    CopyOffers offers = offers(typed);
    assertEquals(List.of("10 mx.d.test", "10 new.d.test"), of(offers, "MX:d.test", typed).lines());
    assertEquals(
        List.of("192.0.2.1", "2001:db8::1"), of(offers, "ADDRESSES:mx.d.test", typed).lines());
    assertEquals(
        List.of("3 1 1 " + Fingerprint.sha256(shown.parsed().publicKeyInfo()).hex()),
        of(offers, "TLSA:_25._tcp.mx.d.test", typed).lines());
    assertEquals(List.of(), of(offers, "TLSA:_25._tcp.new.d.test", typed).lines());
    assertEquals(
        List.of("v=STSv1; id=20261125120000Z;"),
        of(offers, "STS_RECORD:_mta-sts.d.test", typed).lines());
    assertTrue(
        of(offers, "POLICY:mta-sts.d.test", typed)
            .lines()
            .containsAll(List.of("mx: mx.d.test", "mx: new.d.test", "mx: *.d.test")));
  }

  /** The key of a chain that is assumed has to be published before it is used. */
  @Test
  void theKeyOfAnAssumedChainIsOfferedToo() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    Assessment measured = world.check();
    WhatIf.Outcome outcome =
        new WhatIf(DomainCases.of(measured, world.settings(), "test"), TrustStore.of(List.of()))
            .play(List.of("certificate mx.d.test [renewed]"), file -> java.util.Optional.empty());
    Assessment then = ((WhatIf.Outcome.Played) outcome).assessment();
    CopyOffers offers = new CopyOffers(List.of(measured, then), Map.of(), SignedInternet.NOW);
    assertEquals(2, of(offers, "TLSA:_25._tcp.mx.d.test", Map.of()).lines().size());
  }

  /** One star stands for one label (R12), so it covers them all or is not offered. */
  @Test
  void aWildcardIsOfferedOnlyWhereItCoversAll() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("@ MX 20 a.b");
    zone.add("mx A 192.0.2.1").add("a.b A 192.0.2.2");
    CopyOffers offers = offers(Map.of());
    assertTrue(
        of(offers, "POLICY:mta-sts.d.test", Map.of()).lines().stream()
            .noneMatch(line -> line.contains("*")));
  }
}
