package mailpath.starttls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mailpath.starttls.TlsReport.PolicyType;
import mailpath.starttls.TlsReportFault.TlsReportMoreFaults;
import mailpath.starttls.TlsReportFault.TlsReportTextCut;
import mailpath.starttls.TlsReportRefusal.TlsReportBeyondLimit;
import mailpath.starttls.TlsReportRefusal.TlsReportKeyRepeated;
import mailpath.starttls.TlsReportRefusal.TlsReportNotJson;
import mailpath.starttls.TlsReportRefusal.TlsReportNotOurs;
import mailpath.starttls.TlsReportResult.Listed;
import mailpath.starttls.TlsReportResult.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T3, T4: what a report says, and what is missing or malformed in it. */
class TlsReportFormTest {
  private static final String KEY = "/policies/0/summary/total-failure-session-count";

  @Test
  void t3ReadsTheShapeOfTheStandardsExample() {
    TlsReport report = ReportTexts.report(ReportTexts.EXAMPLE);
    assertEquals(List.of(), report.faults());
    assertFalse(report.partial());
    assertEquals(Optional.of("Post"), report.organization());
    assertEquals(Optional.of(Instant.parse("2026-11-01T00:00:00Z")), report.begin());
    TlsReport.Policy policy = report.policies().getFirst();
    assertEquals(PolicyType.STS, policy.type());
    assertEquals("example", policy.domain());
    assertEquals(List.of("*.mail.example"), policy.mxHosts());
    assertEquals(OptionalLong.of(303), policy.failed());
    assertEquals(3, policy.failures().size());
    assertEquals(new Listed(Type.CERTIFICATE_EXPIRED), policy.failures().getFirst().result());
    assertEquals(Optional.empty(), policy.failures().getFirst().receiver());
    assertEquals(Optional.of("PATH_TOO_LONG"), policy.failures().getLast().reason());
  }

  /** T4: the list of the standard, word for word. */
  @ParameterizedTest
  @CsvSource({
    "starttls-not-supported,STARTTLS_NOT_SUPPORTED",
    "certificate-host-mismatch,CERTIFICATE_HOST_MISMATCH",
    "certificate-expired,CERTIFICATE_EXPIRED",
    "certificate-not-trusted,CERTIFICATE_NOT_TRUSTED",
    "validation-failure,VALIDATION_FAILURE",
    "tlsa-invalid,TLSA_INVALID",
    "dnssec-invalid,DNSSEC_INVALID",
    "dane-required,DANE_REQUIRED",
    "sts-policy-fetch-error,STS_POLICY_FETCH_ERROR",
    "sts-policy-invalid,STS_POLICY_INVALID",
    "sts-webpki-invalid,STS_WEBPKI_INVALID",
    "STS-WebPKI-Invalid,STS_WEBPKI_INVALID",
  })
  void t4KnowsTheResultTypes(String text, Type type) {
    assertEquals(new Listed(type), TlsReportResult.of(text));
  }

  @Test
  void t4KeepsAnyOtherWord() {
    assertEquals(
        new TlsReportResult.Unknown("quantum-failure"), TlsReportResult.of("quantum-failure"));
    assertEquals(
        List.of("tls-report-word-unknown /policies/0/failure-details/2/result-type"),
        faults(ReportTexts.EXAMPLE.replace("validation-failure", "quantum-failure")));
  }

  /** What stands in the example, what is put there instead, and the fault with its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"organization-name\": \"Post\"|\"x\": 1|tls-report-label-missing /organization-name",
        "\"organization-name\": \"Post\"|\"organization-name\": 7|"
            + "tls-report-value-wrong /organization-name",
        "\"report-id\": \"one\",|`\"y\": [],`|tls-report-label-missing /report-id",
        "\"contact-info\": \"tls@post.example\"|\"contact-info\": null|"
            + "tls-report-label-missing /contact-info",
        "\"2026-11-01T00:00:00Z\"|\"yesterday\"|"
            + "tls-report-value-wrong /date-range/start-datetime",
        "\"2026-11-01T00:00:00Z\"|\"+999999999-01-01T00:00:00Z\"|"
            + "tls-report-value-wrong /date-range/start-datetime",
        "\"2026-11-01T00:00:00Z\"|\"2026-11-02T00:00:00Z\"|tls-report-period-reversed /date-range",
        "\"date-range\"|\"dates\"|tls-report-value-missing /date-range",
        "\"policies\"|\"policy-list\"|tls-report-value-missing /policies",
        "\"policy-type\": \"sts\"|\"policy-type\": \"dnssec\"|"
            + "tls-report-word-unknown /policies/0/policy/policy-type",
        "\"policy-domain\"|\"domain\"|tls-report-value-missing /policies/0/policy/policy-domain",
        "\"*.mail.example\"|[\"*.mail.example\", 4]|"
            + "tls-report-value-wrong /policies/0/policy/mx-host/1",
        "\"summary\"|\"sum\"|tls-report-value-missing /policies/0/summary",
        ": 303|: -1|tls-report-value-wrong " + KEY,
        ": 303|: 303.5|tls-report-value-wrong " + KEY,
        ": 303|: 18446744073709551919|tls-report-value-wrong " + KEY,
        ": 303|: \"303\"|tls-report-value-wrong " + KEY,
        ": 303|: 302|tls-report-sum-differs " + KEY,
        "\"failed-session-count\": 3,|\"failed\": 3,|"
            + "tls-report-value-missing /policies/0/failure-details/2/failed-session-count",
        "\"result-type\": \"validation-failure\"|\"result\": \"\"|"
            + "tls-report-value-missing /policies/0/failure-details/2/result-type",
        "\"sending-mta-ip\": \"192.0.2.1\"|\"sending-mta-ip\": {}|"
            + "tls-report-value-wrong /policies/0/failure-details/2/sending-mta-ip",
        "\"failure-details\": [{|\"failure-details\": [7, {|"
            + "tls-report-value-wrong /policies/0/failure-details/0",
      })
  void t3NamesWhatIsMissingOrMalformed(String there, String instead, String fault) {
    String text = ReportTexts.EXAMPLE.replace(there, instead);
    assertFalse(text.equals(ReportTexts.EXAMPLE), "nothing was replaced");
    assertEquals(List.of(fault), faults(text));
  }

  /** Without these nothing is said: reports in the field leave them out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"receiving-ip\": \"192.0.2.56\",|",
        "\"sending-mta-ip\": \"192.0.2.1\",|",
        "\"receiving-mx-hostname\": \"mx1.mail.example\",|",
        "\"failure-details\"|\"none\"",
        "\"*.mail.example\"|[\"*.mail.example\"]",
        "\"2026-11-01T00:00:00Z\"|\"2026-11-01T01:00:00+01:00\"",
      })
  void t3IsSilentAboutWhatMayBeMissing(String there, String instead) {
    String text = ReportTexts.EXAMPLE.replace(there, instead == null ? "" : instead);
    if (there.equals("\"failure-details\"")) {
      text = text.replace(": 303", ": 0");
    }
    assertEquals(List.of(), faults(text));
  }

  @Test
  void t3KeepsTheWholeRange() {
    String most = ReportTexts.EXAMPLE.replace(": 5000", ": 9223372036854775807");
    assertEquals(
        OptionalLong.of(Long.MAX_VALUE),
        ReportTexts.report(most).policies().getFirst().successful());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"policies\": [}|1|15|/policies",
        "{\"policies\": [] }  {}|1|20|",
        "{\"policies\": [1, 2|1|18|/policies/1",
      })
  void refusesWhatIsNoJsonWithItsPlace(String text, int line, int column, String key) {
    TlsReportRefusal why = refusal(text);
    assertTrue(why instanceof TlsReportNotJson, why::toString);
    TlsReportNotJson at = (TlsReportNotJson) why;
    assertEquals(line, at.line());
    assertEquals(key == null ? "" : key, at.key());
    assertTrue(Math.abs(at.column() - column) <= 2, at::toString);
  }

  @Test
  void refusesAKeyThatStandsThereTwice() {
    String twice = ReportTexts.EXAMPLE.replace("\"summary\"", "\"policy\": {},\n \"summary\"");
    assertTrue(
        refusal(twice) instanceof TlsReportKeyRepeated(int line, String key)
            && line > 15
            && key.equals("/policies/0/policy"),
        () -> refusal(twice).toString());
  }

  @Test
  void refusesOtherJsonAndOtherDepths() {
    assertEquals(new TlsReportNotOurs(), refusal("{\"mailpath\": 1}"));
    assertEquals(new TlsReportNotOurs(), refusal("[1]"));
    String deep = "{\"policies\":" + "[".repeat(40) + "]".repeat(40) + "}";
    assertTrue(refusal(deep) instanceof TlsReportBeyondLimit, () -> refusal(deep).toString());
  }

  @Test
  void cutsTextsAndLongListsOfFaults() {
    String text = ReportTexts.EXAMPLE.replace("PATH_TOO_LONG", "x".repeat(5_000));
    TlsReport report = ReportTexts.report(text);
    assertEquals(
        List.of(new TlsReportTextCut("/policies/0/failure-details/2/failure-reason-code", 4_096)),
        report.faults());
    assertEquals(
        4_096, report.policies().getFirst().failures().getLast().reason().orElseThrow().length());
    String many = "{\"policies\":[" + "1,".repeat(999) + "1]}";
    List<TlsReportFault> faults = ReportTexts.report(many).faults();
    assertEquals(101, faults.size());
    assertEquals(new TlsReportMoreFaults(1_004 - 100), faults.getLast());
  }

  private static TlsReportRefusal refusal(String text) {
    return ReportTexts.read(text).getFirst().refused().orElseThrow();
  }

  private static List<String> faults(String text) {
    return ReportTexts.report(text).faults().stream()
        .map(fault -> fault.id() + " " + key(fault))
        .toList();
  }

  private static String key(TlsReportFault fault) {
    String text = fault.toString();
    return text.replaceAll("^.*key=([^,\\]]*).*$", "$1");
  }
}
