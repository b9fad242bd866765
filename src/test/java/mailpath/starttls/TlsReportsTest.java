package mailpath.starttls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mailpath.starttls.TlsReport.PolicyType;
import org.junit.jupiter.api.Test;

/** Several reports joined. */
class TlsReportsTest {
  private static List<TlsReport> all() {
    return Stream.of(
            ReportTexts.EXAMPLE,
            ReportTexts.EXAMPLE.replace("\"one\"", "\"two\""),
            ReportTexts.day("Post", "a", "2026-11-01", "tlsa", 10, 1),
            ReportTexts.day("Post", "a", "2026-11-01", "tlsa", 10, 1),
            ReportTexts.day("Post", "b", "2026-11-04", "tlsa", 20, 2),
            ReportTexts.day("Bode", "a", "2026-11-02", "tlsa", 5, 0),
            ReportTexts.day("Bode", "a", "2026-11-02", "tlsa", 6, 0),
            ReportTexts.day("Bode", "c", "2026-11-03", "no-policy-found", 7, 0),
            "{\"policies\":[],\"contact-info\":\"b\"}",
            "{\"policies\":[],\"contact-info\":\"a\"}",
            "{\"policies\":[{\"policy\":{\"policy-type\":\"tlsa\",\"policy-domain\":\"d.example\"}}]}")
        .map(ReportTexts::report)
        .toList();
  }

  private static TlsReportGroup group(TlsReports reports, String domain, PolicyType type) {
    return reports.groups().stream()
        .filter(group -> group.domain().equals(domain) && group.type() == type)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sumsPerDomainAndType() {
    TlsReports reports = TlsReports.of(all());
    assertEquals(3, reports.groups().size());
    TlsReportGroup sts = group(reports, "example", PolicyType.STS);
    assertEquals(BigInteger.valueOf(606), sts.failed());
    assertEquals(BigInteger.valueOf(10_000), sts.successful());
    assertTrue(sts.complete());
    assertEquals("starttls-not-supported", sts.causes().getFirst().result().text());
    assertEquals(BigInteger.valueOf(400), sts.causes().getFirst().sessions());
    assertEquals(List.of("mx2.mail.example"), sts.causes().getFirst().mxHosts());
    assertEquals(
        List.of("version: STSv1; mode: enforce; mx: *.mail.example; max_age: 86400"),
        sts.strings());
    TlsReportGroup dane = group(reports, "d.example", PolicyType.TLSA);
    assertEquals(List.of("Bode", "Post"), dane.organizations());
    assertFalse(dane.complete(), "one report has no numbers");
    assertEquals(
        List.of("192.0.2.0", "192.0.2.1", "192.0.2.2"), dane.causes().getFirst().senders());
  }

  @Test
  void countsACopyOnceAndSaysSo() {
    TlsReports reports = TlsReports.of(all());
    assertEquals(
        List.of(
            new TlsReports.Repeated("Bode", "a", 1, true),
            new TlsReports.Repeated("Post", "a", 1, false)),
        reports.repeated());
    assertEquals(BigInteger.valueOf(3), group(reports, "d.example", PolicyType.TLSA).failed());
  }

  @Test
  void namesTheDaysThatNoReportCovers() {
    assertEquals(
        List.of(
            new TlsReportGap(
                "Post",
                Instant.parse("2026-11-01T23:59:59Z"),
                Instant.parse("2026-11-04T00:00:00Z"))),
        group(TlsReports.of(all()), "d.example", PolicyType.TLSA).gaps());
  }

  @Test
  void theOrderMakesNoDifference() {
    TlsReports joined = TlsReports.of(all());
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<TlsReport> shuffled = new ArrayList<>(all());
      Collections.shuffle(shuffled, random);
      assertEquals(joined, TlsReports.of(shuffled));
    }
  }

  @Test
  void sumsDoNotWrap() {
    String most = ReportTexts.EXAMPLE.replace(": 5000", ": " + Long.MAX_VALUE);
    TlsReports reports =
        TlsReports.of(
            List.of(
                ReportTexts.report(most), ReportTexts.report(most.replace("\"one\"", "\"2\""))));
    assertEquals(
        BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1), reports.groups().getFirst().successful());
  }
}
