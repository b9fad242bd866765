package mailpath.investigation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.dns.SignedZone;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.investigation.ReportedFinding.Today;
import mailpath.network.Bytes;
import mailpath.network.Failure;
import mailpath.network.Stage;
import mailpath.starttls.TlsReportReader;
import mailpath.starttls.TlsReportResult.Listed;
import mailpath.starttls.TlsReportResult.Type;
import mailpath.starttls.TlsReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What reports say, held against what is measured: seen again, not seen, not measured (T4). */
class ReportedFindingsTest {
  private static final Failure SILENT = new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10));

  private final MailWorld world = new MailWorld();

  private SignedZone twoServers() {
    return world
        .internet
        .unsigned("d.test")
        .add("@ MX 10 mx1")
        .add("@ MX 20 mx2")
        .add("mx1 A 192.0.2.1")
        .add("mx2 A 192.0.2.2");
  }

  private List<ReportedFinding> joined(String domain, String type, String result, String... hosts) {
    String details =
        Arrays.stream(hosts)
            .map(
                host ->
                    """
                    {"result-type":"%s","receiving-mx-hostname":"%s","failed-session-count":2}\
                    """
                        .formatted(result, host))
            .collect(Collectors.joining(","));
    String json =
        """
        {"organization-name":"o","report-id":"1","policies":[{
          "policy":{"policy-type":"%s","policy-domain":"%s"},
          "summary":{"total-successful-session-count":1,"total-failure-session-count":%s},
          "failure-details":[%s]}]}
        """
            .formatted(type, domain, 2 * hosts.length, details);
    TlsReports reports =
        TlsReports.of(
            TlsReportReader.read(Bytes.of(json.getBytes(UTF_8))).stream()
                .flatMap(read -> read.opened().stream())
                .toList());
    return ReportedFindings.of(world.check(), reports);
  }

  private Today today(String result, String... hosts) {
    return joined("d.test", "sts", result, hosts).getFirst().today();
  }

  @Test
  void aCauseThatIsStillThereIsSeenAgainWithItsFinding() {
    twoServers();
    world.answer("192.0.2.1", MailWorld.bare());
    ReportedFinding found =
        joined("D.TEST.", "no-policy-found", "starttls-not-supported", "mx1.d.test").getFirst();
    assertEquals(Today.SEEN_AGAIN, found.today());
    assertEquals("starttls-absent", found.findings().getFirst().finding().id());
  }

  @Test
  void theServerThatTheReportNamesCounts() {
    twoServers();
    world.answer("192.0.2.1", MailWorld.bare());
    assertEquals(Today.NOT_SEEN, today("starttls-not-supported", "mx2.d.test"));
    assertEquals(Today.SEEN_AGAIN, today("starttls-not-supported", "gone.d.test"));
  }

  @Test
  void aServerThatCouldNotBeReachedIsNotMeasured() {
    twoServers();
    world.fail("192.0.2.1", SILENT);
    assertEquals(Today.NOT_MEASURED, today("starttls-not-supported", "mx1.d.test"));
    assertEquals(Today.NOT_MEASURED, today("certificate-expired", ""));
    assertEquals(Today.NOT_SEEN, today("certificate-expired", "mx2.d.test"));
  }

  @Test
  void withoutTlsNoCertificateIsMeasured() {
    twoServers();
    world.answer("192.0.2.1", MailWorld.bare());
    assertEquals(Today.NOT_MEASURED, today("certificate-expired", "mx1.d.test"));
  }

  @ParameterizedTest
  @CsvSource({
    "certificate-host-mismatch, NOT_SEEN",
    "certificate-not-trusted, NOT_SEEN",
    "validation-failure, NOT_MEASURED",
    "tlsa-invalid, NOT_SEEN",
    "dnssec-invalid, NOT_SEEN",
    "sts-policy-fetch-error, NOT_SEEN",
    "sts-policy-invalid, NOT_SEEN",
    "sts-webpki-invalid, NOT_SEEN",
    "something-new, NOT_MEASURED",
  })
  void eachTypeHasItsMeasurement(String result, Today today) {
    twoServers();
    assertEquals(today, today(result, ""));
  }

  /** A policy that could not be fetched tells nothing about its lines. */
  @Test
  void whatWasNotFetchedIsNotRead() {
    twoServers();
    world.policy("d.test", "version: STSv1\nmode: testing\nmx: *.d.test\nmax_age: 604800\n");
    assertEquals(Today.NOT_SEEN, today("sts-policy-invalid", ""));
    world.withhold();
    assertEquals(Today.SEEN_AGAIN, today("sts-policy-fetch-error", ""));
    assertEquals(Today.NOT_MEASURED, today("sts-policy-invalid", ""));
    assertEquals(Today.NOT_MEASURED, today("sts-webpki-invalid", ""));
  }

  /** Records that do not validate are compared with no certificate. */
  @Test
  void bogusRecordsAreNotCompared() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    assertEquals(Today.NOT_SEEN, today("tlsa-invalid", ""));
    assertEquals(Today.NOT_SEEN, today("dane-required", ""));
    zone.spoil("_25._tcp.mx", org.xbill.DNS.Type.TLSA, Spoilt.WRONG);
    assertEquals(Today.SEEN_AGAIN, today("dnssec-invalid", ""));
    assertEquals(Today.NOT_MEASURED, today("tlsa-invalid", ""));
    assertEquals(Today.NOT_MEASURED, today("dane-required", ""));
  }

  /** Senders that demand DANE meet the same again, although nothing is wrong without DANE. */
  @Test
  void aServerWithoutRecordsIsSeenAgainByWhoDemandsDane() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    assertEquals(Today.SEEN_AGAIN, today("dane-required", ""));
  }

  /** threat-D15: a server beyond the limit may be the one that is meant. */
  @Test
  void aServerThatWasNotTriedIsNotMeasured() {
    SignedZone zone = world.internet.unsigned("d.test");
    for (int i = 10; i < 31; i++) {
      zone.add("@ MX " + i + " mx" + i).add("mx" + i + " A 192.0.2." + i);
    }
    assertEquals(Today.NOT_SEEN, today("starttls-not-supported", "mx10.d.test"));
    assertEquals(Today.NOT_MEASURED, today("starttls-not-supported", "mx30.d.test"));
    assertEquals(Today.NOT_MEASURED, today("starttls-not-supported", ""));
    assertEquals(
        Today.NOT_MEASURED,
        today("starttls-not-supported", "mx10.d.test", "mx30.d.test"),
        "one of two was not tried");
  }

  @Test
  void anotherDomainIsNotJoined() {
    twoServers();
    assertEquals(List.of(), joined("e.test", "sts", "tlsa-invalid", ""));
    assertEquals(List.of(), joined("", "sts", "tlsa-invalid", ""));
    assertEquals(List.of(), joined("..", "sts", "tlsa-invalid", ""));
    assertEquals(List.of(), joined("mx1.d.test", "sts", "tlsa-invalid", ""));
  }

  @Test
  void t2ForDaneTheBaseDomainIsThePolicyDomain() {
    twoServers();
    assertEquals(1, joined("mx1.d.test", "tlsa", "tlsa-invalid", "").size());
  }

  /** T4: every type has rules of ours, and all findings are of such a rule's room. */
  @ParameterizedTest
  @EnumSource
  void t4EveryTypeCorrespondsToRules(Type type) {
    ReportedCause cause = ReportedCause.of(new Listed(type));
    assertTrue(cause.rules().size() > 0 && cause.findings().size() > 0, type::toString);
    assertTrue(cause.findings().stream().allMatch(Finding.class::isAssignableFrom));
  }

  @ParameterizedTest
  @CsvSource({
    "STARTTLS_NOT_SUPPORTED, ST1",
    "CERTIFICATE_HOST_MISMATCH, R13",
    "TLSA_INVALID, D8 D9",
    "DNSSEC_INVALID, N1",
    "STS_POLICY_FETCH_ERROR, R10",
    "STS_WEBPKI_INVALID, R9",
  })
  void t4TypesNameTheirRules(Type type, String rules) {
    Set<String> ids =
        ReportedCause.of(new Listed(type)).rules().stream()
            .map(Rule::id)
            .collect(Collectors.toSet());
    assertTrue(ids.containsAll(Arrays.asList(rules.split(" "))), ids::toString);
  }
}
