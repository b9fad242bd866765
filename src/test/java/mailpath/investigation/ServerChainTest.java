package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.PeerName;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.fact.Evidence;
import mailpath.investigation.ServerChain.Showing;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.RecordType;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chains of a run, each with everybody to whom it was sent (W4; RFC 8446 4.4.2). */
@Tag("exhaustive")
final class ServerChainTest {
  private static final TestCertificate OTHER = MailWorld.issued("mx.d.test");
  private static final TestCertificate THIRD = MailWorld.issued("mx.d.test");

  /** Each showing as address, approach and name. */
  private static List<String> told(ServerChain chain) {
    return chain.showings().stream().map(ServerChainTest::told).toList();
  }

  private static String told(Showing showing) {
    return IpText.show(showing.address())
        + " "
        + showing.approach()
        + showing.serverName().map(name -> " " + name).orElse("");
  }

  private static List<List<String>> told(List<ServerChain> chains) {
    return chains.stream().map(ServerChainTest::told).toList();
  }

  private static boolean shows(ServerChain chain, TestCertificate certificate) {
    return chain.chain().readable().getFirst().der().equals(certificate.der());
  }

  @Nested
  final class OfAHost {
    private final HostWorld host = new HostWorld();
    private final MailWorld world = host.world;

    private List<ServerChain> chains() {
      return ServerChain.of(host.relay());
    }

    @Test
    void oneSetWhereverItIsShown() {
      host.zone.add("mx A 192.0.2.2");
      assertEquals(
          List.of(
              List.of(
                  "192.0.2.1 STANDARD mx.d.test",
                  "192.0.2.1 WITHOUT_NAME",
                  "192.0.2.1 RSA mx.d.test",
                  "192.0.2.1 ECDSA mx.d.test",
                  "192.0.2.2 STANDARD mx.d.test",
                  "192.0.2.2 WITHOUT_NAME",
                  "192.0.2.2 RSA mx.d.test",
                  "192.0.2.2 ECDSA mx.d.test")),
          told(chains()));
      ServerChain chain = chains().getFirst();
      assertEquals("mx.d.test", chain.host());
      assertEquals(25, chain.port());
      assertEquals(PeerName.dns("mx.d.test"), chain.expected());
      assertEquals(SignedInternet.NOW, chain.at());
      assertEquals(
          Evidence.of(HostWorld.query(MailProtocol.SMTP, Approach.WITHOUT_NAME)),
          chain.showings().get(1).evidence());
    }

    @Test
    void addressesThatDifferAreSetsOfTheirOwn() {
      host.zone.add("mx A 192.0.2.2");
      world.answer("192.0.2.2", world.showing(OTHER));
      List<ServerChain> chains = chains();
      assertEquals(2, chains.size());
      assertTrue(shows(chains.getLast(), OTHER));
      assertTrue(told(chains.getFirst()).stream().allMatch(one -> one.startsWith("192.0.2.1 ")));
      assertTrue(told(chains.getLast()).stream().allMatch(one -> one.startsWith("192.0.2.2 ")));
    }

    /** What today's senders are shown comes first, whatever was seen before. */
    @Test
    void withoutANameItMayBeAnother() {
      host.zone.add("mx A 192.0.2.2");
      world.answer("192.0.2.2", world.showing(OTHER));
      world.answer(HostWorld.query(MailProtocol.SMTP, Approach.WITHOUT_NAME), world.showing(THIRD));
      List<ServerChain> chains = chains();
      assertEquals(List.of("192.0.2.1 WITHOUT_NAME"), told(chains.getLast()));
      assertTrue(shows(chains.getLast(), THIRD));
      assertEquals(Standing.NONE, chains.getFirst().tlsa().standing());
      assertEquals(Standing.NOT_SHOWN, chains.getLast().tlsa().standing());
      assertTrue(shows(chains.get(1), OTHER));
    }

    @Test
    void eachKindOfKeyMayHaveItsOwn() {
      world.answer(HostWorld.query(MailProtocol.SMTP, Approach.RSA), world.showing(OTHER));
      assertEquals(
          List.of(
              List.of(
                  "192.0.2.1 STANDARD mx.d.test",
                  "192.0.2.1 WITHOUT_NAME",
                  "192.0.2.1 ECDSA mx.d.test"),
              List.of("192.0.2.1 RSA mx.d.test")),
          told(chains()));
    }

    /** Nobody knows what it should be called, and no TLSA records can be asked for. */
    @Test
    void anAddressIsAskedWithoutAName() {
      HostQuestion question =
          HostWorld.question(
              Optional.empty(), Optional.of(MailWorld.ip("192.0.2.1")), MailProtocol.SMTP, false);
      List<ServerChain> chains = ServerChain.of(host.check(question));
      assertEquals(List.of(List.of("192.0.2.1 WITHOUT_NAME")), told(chains));
      assertEquals(PeerName.ip("192.0.2.1"), chains.getFirst().expected());
      assertEquals(Standing.NOT_ASKED, chains.getFirst().tlsa().standing());
      assertEquals("192.0.2.1", chains.getFirst().host());
    }

    @Test
    void aPortOfTheOtherTypeHasACertificateToo() {
      world.answer(
          HostWorld.query(MailProtocol.IMAP, Approach.STANDARD),
          MailWorld.handshake(new Failure.TimedOut(Stage.GREETING, Duration.ofSeconds(5))));
      List<ServerChain> chains =
          ServerChain.of(host.check(HostWorld.question(MailProtocol.IMAP, false)));
      assertEquals(List.of(List.of("192.0.2.1 STANDARD mx.d.test")), told(chains));
      assertEquals(143, chains.getFirst().port());
    }

    @Test
    void anOldSessionShowsItsChain() {
      Failure alert = new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false);
      world.answer("192.0.2.1", MailWorld.handshake(alert));
      world.answer(
          HostWorld.query(MailProtocol.SMTP, Approach.OLD_TLS),
          world.good("mx.d.test", "1.0", "TLS_RSA_WITH_AES_128_CBC_SHA"));
      assertEquals(List.of(List.of("192.0.2.1 OLD_TLS mx.d.test")), told(chains()));
      assertEquals(Standing.NOT_SHOWN, chains().getFirst().tlsa().standing());
    }

    /** What fails after the handshake does not take the chain back. */
    @Test
    void aDialogueThatBreaksOffLaterShowsItsChain() {
      Object whole = assertInstanceOf(Observation.Answered.class, world.showing(OTHER)).answer();
      world.answer(
          "192.0.2.1", new Observation.Failed<>(new Failure.Closed(Stage.QUIT), (Dialogue) whole));
      assertEquals("192.0.2.1 STANDARD mx.d.test", told(chains().getFirst()).getFirst());
    }

    @Test
    void withoutCertificatesThereIsNothingToShow() {
      world.answer("192.0.2.1", MailWorld.bare());
      assertEquals(List.of(), chains());
      world.answer("192.0.2.1", new Observation.Answered<>(anonymous()));
      assertEquals(List.of(), chains());
    }

    private static Dialogue anonymous() {
      TlsSession session =
          new TlsSession(
              "1.2", "TLS_ECDH_anon_WITH_AES_128_CBC_SHA", "", HostWorld.HOST, List.of());
      Dialogue plain = MailWorld.dialogue(Stage.QUIT, List.of("250-mx", "250 STARTTLS"));
      return new Dialogue(plain.lines(), plain.times(), plain.reached(), session);
    }

    @Test
    void heldAgainstTheRecordsOfThePort() {
      host.zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
      assertEquals(Standing.SIGNED, chains().getFirst().tlsa().standing());
      assertEquals(List.of(HostWorld.HOST), chains().getFirst().tlsa().names());
      List<ServerChain> imaps =
          ServerChain.of(host.check(HostWorld.question(MailProtocol.IMAPS, false)));
      assertEquals(Standing.NONE, imaps.getFirst().tlsa().standing());
    }
  }

  @Nested
  final class OfADomain {
    private final MailWorld world = new MailWorld();

    private SignedZone twoHosts() {
      return world
          .internet
          .signed("d.test")
          .add("@ MX 10 mx")
          .add("@ MX 5 first")
          .add("mx A 192.0.2.1")
          .add("first A 192.0.2.1");
    }

    /** Two names at one address: each host has what is shown under its own. */
    @Test
    void hostsComeInTheOrderOfTheRoute() {
      twoHosts();
      List<ServerChain> chains = ServerChain.of(world.check());
      assertEquals(
          List.of(
              List.of("192.0.2.1 STANDARD first.d.test"), List.of("192.0.2.1 STANDARD mx.d.test")),
          told(chains));
      assertEquals(
          List.of("first.d.test", "mx.d.test"), chains.stream().map(ServerChain::host).toList());
      assertEquals(PeerName.dns("first.d.test"), chains.getFirst().expected());
    }

    @Test
    void theOtherKeyIsASetOfItsOwn() {
      SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
      zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
      DialogueQuery query = DialogueQuery.relay(HostWorld.HOST, MailWorld.ip("192.0.2.1"));
      world.answer(query.with(Approach.RSA), world.showing(OTHER));
      assertEquals(
          List.of(List.of("192.0.2.1 STANDARD mx.d.test"), List.of("192.0.2.1 RSA mx.d.test")),
          told(ServerChain.of(world.check())));
    }

    /** RFC 7672 8.1: senders that check TLSA records name the base domain. */
    @Test
    void anAliasIsAskedUnderItsBaseDomainToo() {
      world.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME real.p.test.");
      SignedZone provider = world.internet.signed("p.test").add("real A 192.0.2.1");
      provider.add("_25._tcp.real" + world.tlsa("real.p.test"));
      List<ServerChain> chains = ServerChain.of(world.check());
      assertEquals(
          List.of(
              List.of("192.0.2.1 STANDARD mx.d.test", "192.0.2.1 RSA mx.d.test"),
              List.of("192.0.2.1 STANDARD real.p.test", "192.0.2.1 RSA real.p.test")),
          told(chains));
      assertEquals(
          List.of("mx.d.test", "mx.d.test"), chains.stream().map(ServerChain::host).toList());
      assertEquals(DomainName.of("real.p.test"), chains.getFirst().tlsa().names().getFirst());
      assertEquals(
          List.of(Standing.NOT_SHOWN, Standing.SIGNED),
          chains.stream().map(chain -> chain.tlsa().standing()).toList());
    }

    /** Control hosts say something about the network, not about the domain. */
    @Test
    void controlHostsAreLeftOut() {
      world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
      world.internet.unsigned("control").add("one A 192.0.2.1").add("two A 198.51.100.2");
      TestCertificate gateway = TestCertificate.root("Office Gateway").make();
      Stream.of("mx.d.test", "one.control", "two.control")
          .forEach(name -> world.certificate(name, TestCertificate.leaf(gateway, name).make()));
      Assessment assessment = world.check();
      assertTrue(
          assessment.observations().stream()
              .anyMatch(
                  seen ->
                      seen.query() instanceof DialogueQuery query
                          && query.serverName().text().equals("one.control")));
      List<ServerChain> chains = ServerChain.of(assessment);
      assertEquals(List.of(List.of("192.0.2.1 STANDARD mx.d.test")), told(chains));
      assertEquals(
          Standing.NOT_SHOWN, chains.getFirst().tlsa().standing(), "it is not the server's");
    }

    @Test
    void whatIsAssumedTakesThePlaceOfWhatWasSeen() {
      twoHosts();
      Assessment assumed = played("certificate mx.d.test other.pem");
      List<ServerChain> chains = ServerChain.of(assumed);
      assertEquals(2, chains.size());
      assertTrue(shows(chains.getLast(), OTHER));
      assertEquals(
          List.of(List.of("192.0.2.1 STANDARD first.d.test")),
          told(ServerChain.of(played("starttls mx.d.test off"))));
    }

    /** A server that was never talked to has only what is assumed. */
    @Test
    void whatIsAssumedOfANewServerIsShown() {
      twoHosts();
      Assessment assumed =
          played(
              "d.test MX 10 mx9.d.test",
              "mx9.d.test A 192.0.2.9",
              "mx9.d.test AAAA -",
              "starttls mx9.d.test on",
              "certificate mx9.d.test other.pem");
      assertEquals(
          List.of(List.of("192.0.2.9 STANDARD mx9.d.test")), told(ServerChain.of(assumed)));
    }

    private Assessment played(String... lines) {
      WhatIf whatIf =
          new WhatIf(
              DomainCases.of(world.check(), world.settings(), "test"), TrustStore.of(List.of()));
      return assertInstanceOf(
              WhatIf.Outcome.Played.class,
              whatIf.play(List.of(lines), file -> Optional.of(pem(OTHER))))
          .assessment();
    }

    private static String pem(TestCertificate certificate) {
      byte[] octets = Base64.getMimeEncoder().encode(certificate.der().toArray());
      return "-----BEGIN CERTIFICATE-----\n"
          + new String(octets, StandardCharsets.US_ASCII)
          + "\n-----END CERTIFICATE-----\n";
    }

    /** While something is missing it is unknown, and then as it is at the end. */
    @ParameterizedTest
    @CsvSource({
      "true, true, SIGNED",
      "true, false, NONE",
      "false, true, UNSIGNED",
      "false, false, NONE"
    })
    void halfARunSaysNothingThatTheWholeTakesBack(boolean signed, boolean record, Standing end) {
      SignedZone zone =
          signed ? world.internet.signed("d.test") : world.internet.unsigned("d.test");
      zone.add("@ MX 10 mx").add("mx A 192.0.2.1");
      if (record) {
        zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
      }
      Assessment whole = world.check();
      assertEquals(end, standing(whole));
      for (int i = 0; i < whole.observations().size(); i++) {
        Assessment half = read(whole, whole.observations().subList(0, i), WhyNot.PENDING);
        ServerChain.of(half)
            .forEach(
                chain ->
                    assertTrue(
                        Set.of(end, Standing.UNKNOWN).contains(chain.tlsa().standing()),
                        chain::toString));
      }
      List<Observation<?>> unasked =
          whole.observations().stream().filter(seen -> !isTlsa(seen)).toList();
      assertEquals(Standing.UNKNOWN, standing(read(whole, unasked, WhyNot.STOPPED)));
    }

    private Assessment read(Assessment whole, List<Observation<?>> seen, WhyNot missing) {
      return new DomainCheck(world, world.settings())
          .reading(whole.question())
          .assess(seen, missing, whole.progress(), Duration.ZERO);
    }

    private static Standing standing(Assessment assessment) {
      return ServerChain.of(assessment).getFirst().tlsa().standing();
    }

    private static boolean isTlsa(Observation<?> seen) {
      return seen.query() instanceof DnsQuery query && query.type() == RecordType.TLSA;
    }
  }
}
