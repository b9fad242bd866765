package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Zones signed by ldns in every way that matters (standards B5), asked through Unbound, and what
 * the validators of Unbound and BIND and the DANE of Postfix make of the same answers.
 */
@Tag("integration")
@Timeout(180)
class SignedZonesTest {
  /** Resolvers that still take SHA-1 call these secure; senders behind them use DANE (N9). */
  private static final Set<String> SHA1 = Set.of("sha1.test", "sha1-nsec3.test");

  /** Resolvers that stop at 150 rounds call this secure; those that stop at 50 do not (N8). */
  private static final Set<String> ROUNDS = Set.of("wild100.test");

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;
  private static Map<String, Answered> said;

  @BeforeAll
  static void check() {
    internet = PrivateInternet.open(temporary);
    Certificates.Identity identity = internet.certificates().selfSigned("mx.good.test");
    internet.zones(tree -> SignedZones.all(tree, "TLSA " + identity.tlsa311()));
    internet.mailServers(
        SignedZones.addresses()
            .map(ip -> new MailServers.Door("mx.good.test", ip, Optional.of(identity.both())))
            .toArray(MailServers.Door[]::new));
    said =
        Answered.byDomain(
            internet.check(Stream.concat(Stream.of("--json"), SignedZones.DOMAINS.stream())));
  }

  @ParameterizedTest
  @CsvSource({
    "good.test, secure, in-force, SECURE, ",
    "opt-out.test, secure, in-force, SECURE, ",
    "rsa.test, secure, in-force, SECURE, ",
    "ed25519.test, secure, in-force, SECURE, ",
    "rounds100.test, secure, in-force, SECURE, ",
    "rounds500.test, secure, in-force, SECURE, ",
    "wildcard.test, secure, in-force, SECURE, ",
    "alias.test, secure, in-force, SECURE, ",
    "crossing.test, secure, in-force, SECURE, ",
    "dname.test, secure, in-force, SECURE, ",
    "expired.test, bogus, lookup-failed, BROKEN, signature-expired",
    "future.test, bogus, lookup-failed, BROKEN, signature-not-yet-valid",
    "wrong-ds.test, bogus, lookup-failed, BROKEN, signature-fails",
    "altered-mx.test, bogus, lookup-failed, BROKEN, signature-fails",
    "altered-tlsa.test, secure, lookup-failed, BROKEN, tlsa-bogus",
    "stripped-tlsa.test, secure, lookup-failed, BROKEN, tlsa-bogus",
    "no-ds.test, insecure, inert, OPPORTUNISTIC, zone-unsigned",
    "below.opt-out.test, insecure, inert, OPPORTUNISTIC, zone-under-opt-out",
    "sha1.test, insecure, inert, OPPORTUNISTIC, validators-differ",
    "sha1-nsec3.test, insecure, inert, OPPORTUNISTIC, validators-differ",
    "wild100.test, secure, inert, OPPORTUNISTIC, validators-differ",
    "denied500.test, secure, absent, OPPORTUNISTIC, too-many-iterations",
  })
  void comesOutAsItWasSigned(
      String domain, String dnssec, String dane, String verdict, @Nullable String because) {
    Answered answered = said(domain);
    assertEquals(verdict, answered.verdict());
    assertEquals(dnssec, answered.mechanism("dnssec"));
    assertEquals(dane, answered.mechanism("dane"));
    Optional.ofNullable(because)
        .ifPresent(id -> assertTrue(answered.findings().contains(id), answered.json().toString()));
  }

  /** A fault of the MX answer is told once, and not as a fault of the server. */
  @Test
  void senderStopsAtTheMxRecord() {
    assertEquals(List.of(), said("altered-mx.test").texts("address-skipped"));
  }

  /** Only records in zones that are not signed at all are told to be without effect (D12). */
  @Test
  void inertRecordsAreNamedByTheirOwnHost() {
    assertEquals(Set.of(), tlsaUnsigned("sha1.test", "wild100.test", "good.test"));
    assertEquals(
        Set.of("mx.no-ds.test", "mx.plain.test"), tlsaUnsigned("no-ds.test", "crossing.test"));
  }

  private static Set<String> tlsaUnsigned(String... domains) {
    return Stream.of(domains)
        .flatMap(domain -> said(domain).json().get("findings").valueStream())
        .filter(finding -> finding.get("id").asString().equals("tlsa-unsigned"))
        .map(finding -> finding.get("subject").asString())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-ds.test, signature-fails, the DS record at the parent fits no key: wrong-ds.test DNSKEY",
    "altered-mx.test, signature-fails, the signature does not fit the data: altered-mx.test MX",
    "altered-tlsa.test, tlsa-bogus, the signature does not fit the data: _25._tcp.mx.altered-tlsa",
    "stripped-tlsa.test, tlsa-bogus, a signature is missing: _25._tcp.mx.stripped-tlsa.test TLSA",
    "expired.test, signature-expired, The signature over DNSKEY of expired.test expired on 1 Feb",
    "future.test, signature-not-yet-valid, only valid from 1 Jan 2035",
  })
  void firstFailingCheckIsNamed(String domain, String finding, String words) {
    List<String> texts = said(domain).texts(finding);
    assertTrue(texts.stream().anyMatch(text -> text.contains(words)), texts.toString());
  }

  /** The verdict shows the worse, and says on what it depends (C5). */
  @Test
  void dependsOnTheResolverWhereValidatorsDiffer() {
    for (String domain : SignedZones.DOMAINS) {
      boolean differs = SHA1.contains(domain) || ROUNDS.contains(domain);
      assertEquals(
          differs ? Set.of("dnssec-policy") : Set.of(),
          said(domain).depends(),
          () -> said(domain).json().toString());
    }
  }

  @Test
  void unboundAndBindComeToTheSameState() {
    Drill unbound = internet.drill();
    Delv bind = internet.delv();
    List<String> differ = new ArrayList<>();
    for (String domain : SignedZones.DOMAINS) {
      String ours = SHA1.contains(domain) ? "secure" : said(domain).mechanism("dnssec");
      String theirs = unbound.state(domain, "MX") + " " + bind.state(domain, "MX");
      if (!theirs.equals(ours + " " + ours)) {
        differ.add(domain + ": " + ours + ", Unbound and BIND: " + theirs);
      }
    }
    assertEquals(List.of(), differ);
  }

  /** Postfix trusts Unbound, so it uses what only some resolvers still validate. */
  @Test
  void postfixUsesTheSameRecords() {
    PosttlsFinger postfix = internet.postfix();
    List<String> differ = new ArrayList<>();
    for (String domain : SignedZones.DOMAINS) {
      boolean ours =
          said(domain).mechanism("dane").equals("in-force")
              || SHA1.contains(domain)
              || ROUNDS.contains(domain);
      String theirs = postfix.tlsaOfDomain(domain);
      if (ours != theirs.equals("match")) {
        differ.add(domain + ": " + said(domain).mechanism("dane") + ", Postfix: " + theirs);
      }
    }
    assertEquals(List.of(), differ);
  }

  private static Answered said(String domain) {
    return said.get(domain);
  }
}
