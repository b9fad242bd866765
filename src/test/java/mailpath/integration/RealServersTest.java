package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.databind.JsonNode;

/** Domains on NSD, Unbound, Postfix and nginx come out as they were set up. */
@Tag("integration")
@Timeout(180)
class RealServersTest {
  private static final List<String> DOMAINS =
      List.of(
          "dane.test",
          "sts.test",
          "plain.test",
          "own.test",
          "rolled.test",
          "stale.test",
          "nothing.test");

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;
  private static Daemon postfix;
  private static Command done;
  private static Map<String, JsonNode> said;

  @BeforeAll
  static void check() {
    internet = PrivateInternet.open(temporary);
    Certificates.Identity dane = internet.certificates().selfSigned("mx.dane.test");
    Certificates.Identity sts = internet.certificates().issued("mx.sts.test");
    Certificates.Identity own = internet.certificates().selfSigned("mx.own.test");
    Certificates.Identity rolled = internet.certificates().selfSigned("mx.rolled.test");
    internet.zones(
        tree ->
            tree.signed(
                    "dane.test",
                    "@ MX 10 mx",
                    "mx A 10.25.0.1",
                    "_25._tcp.mx TLSA " + dane.tlsa311())
                .signed(
                    "sts.test",
                    "@ MX 10 mx",
                    "mx A 10.25.0.2",
                    "_mta-sts TXT \"v=STSv1; id=1\"",
                    "mta-sts A 10.25.0.80",
                    "_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:tls@sts.test\"")
                .unsigned("plain.test", "@ MX 10 mx", "mx A 10.25.0.3")
                .unsigned("own.test", "@ MX 10 mx", "mx A 10.25.0.4")
                .signed(
                    "rolled.test",
                    "@ MX 10 mx",
                    "mx A 10.25.0.5",
                    "_25._tcp.mx TLSA " + dane.tlsa311())
                .expired("stale.test", "@ MX 10 mx.dane.test."));
    postfix =
        internet.mailServers(
            new MailServers.Door("mx.dane.test", "10.25.0.1", Optional.of(dane.both())),
            new MailServers.Door("mx.sts.test", "10.25.0.2", Optional.of(sts.both())),
            new MailServers.Door("mx.plain.test", "10.25.0.3", Optional.empty()),
            new MailServers.Door("mx.own.test", "10.25.0.4", Optional.of(own.both())),
            new MailServers.Door("mx.rolled.test", "10.25.0.5", Optional.of(rolled.both())));
    internet.policyServer(
        "mta-sts.sts.test",
        "10.25.0.80",
        "version: STSv1",
        "mode: enforce",
        "mx: mx.sts.test",
        "max_age: 604800");
    done = internet.check(Stream.concat(Stream.of("--json"), DOMAINS.stream()));
    said =
        MailpathProgram.json(done).stream()
            .collect(Collectors.toMap(json -> json.get("domain").asString(), json -> json));
  }

  @Test
  void everyDomainIsAnswered() {
    assertEquals("", done.err());
    assertEquals(0, done.exit());
    assertEquals(Set.copyOf(DOMAINS), said.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "dane.test, SECURE, dnssec, secure, in-force, absent, absent",
    "sts.test, SECURE, public-cas, secure, absent, enforce, present",
    "plain.test, PLAINTEXT, , insecure, absent, absent, absent",
    "own.test, OPPORTUNISTIC, , insecure, absent, absent, absent",
    "rolled.test, BROKEN, , secure, broken, absent, absent",
  })
  void comesOutAsItWasSetUp(
      String domain,
      String verdict,
      @Nullable String grade,
      String dnssec,
      String dane,
      String mtaSts,
      String tlsRpt) {
    JsonNode json = said(domain);
    assertEquals(verdict, json.get("verdict").asString());
    assertEquals(Optional.ofNullable(grade), text(json.get("grade")));
    JsonNode mechanisms = json.get("mechanisms");
    assertEquals("present", mechanisms.get("mx").asString());
    assertEquals(dnssec, mechanisms.get("dnssec").asString());
    assertEquals(dane, mechanisms.get("dane").asString());
    assertEquals(mtaSts, mechanisms.get("mta-sts").asString());
    assertEquals(tlsRpt, mechanisms.get("tls-rpt").asString());
    assertEquals("live", json.get("mode").asString());
  }

  @Test
  void expiredSignaturesMakeItBroken() {
    assertEquals("BROKEN", said("stale.test").get("verdict").asString());
    assertEquals("bogus", said("stale.test").get("mechanisms").get("dnssec").asString());
    assertTrue(
        said("stale.test")
            .get("findings")
            .valueStream()
            .anyMatch(finding -> finding.get("id").asString().equals("signature-expired")));
  }

  @Test
  void provenAbsenceIsNoSuchDomain() {
    assertEquals("BROKEN", said("nothing.test").get("verdict").asString());
    assertEquals("nxdomain", said("nothing.test").get("mechanisms").get("mx").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "dane.test, offered, 1.3, self-signed, match, match",
    "sts.test, offered, 1.3, trusted, match, none",
    "plain.test, absent, , none, none, none",
    "own.test, offered, 1.3, self-signed, match, none",
    "rolled.test, offered, 1.3, self-signed, match, mismatch",
  })
  void postfixIsReadRightly(
      String domain,
      String starttls,
      @Nullable String tls,
      String chain,
      String name,
      String tlsa) {
    JsonNode address = said(domain).get("hosts").get(0).get("addresses").get(0);
    assertEquals(starttls, address.get("starttls").asString());
    assertEquals(Optional.ofNullable(tls), text(address.get("tls")));
    assertEquals(chain, address.get("chain").asString());
    assertEquals(name, address.get("name").asString());
    assertEquals(tlsa, address.get("tlsa").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "dane.test, dane, a a f f f",
    "dane.test, opportunistic, u u w w w",
    "sts.test, mta-sts-known, a a f f w",
    "sts.test, mta-sts-first, a a f w w",
    "plain.test, opportunistic, c c w w w",
    "rolled.test, dane, f f f f f"
  })
  void matrixIsTheRowOfTheTruthTable(String domain, String sender, String row) {
    JsonNode cells = said(domain).get("matrix").get(sender);
    assertEquals(
        row,
        Stream.of("nobody", "listener", "on-path", "dns", "false-certificate")
            .map(attacker -> cells.get(attacker).asString())
            .collect(Collectors.joining(" ")));
  }

  /**
   * Postfix counts the commands of each session itself. A server that is pinned is asked for the
   * other kind of key too; where it has none, TLS fails and nothing more can be said.
   */
  @Test
  void sessionsAreEhloStarttlsAndQuit() {
    List<String> sessions =
        postfix.log().lines().filter(line -> line.contains(" disconnect from ")).toList();
    assertTrue(sessions.size() >= 5, postfix.log());
    for (String session : sessions) {
      assertTrue(
          session.endsWith(" ehlo=2 starttls=1 quit=1 commands=4")
              || session.endsWith(" ehlo=1 quit=1 commands=2")
              || session.endsWith(" ehlo=1 starttls=0/1 commands=1/2"),
          session);
    }
  }

  private static JsonNode said(String domain) {
    return Objects.requireNonNull(said.get(domain), domain);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.asString());
  }
}
