package mailpath.starttls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.starttls.TlsRptFacts.RecordState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T1, T2: the record that asks for reports. */
class TlsRptTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private static final Evidence SEEN =
      Evidence.of(new DnsQuery(DOMAIN.under("_smtp._tls"), RecordType.TXT));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=TLSRPTv1; rua=mailto:a@example.com | mailto:a@example.com",
        "v=TLSRPTv1;rua=mailto:a@example.com; | mailto:a@example.com",
        "v=TLSRPTv1; rua=https://example.com/r?a=b | https://example.com/r?a=b",
        "v=TLSRPTv1; rua=mailto:a@example.com,https://example.com/r |"
            + " mailto:a@example.com,https://example.com/r",
        "v=TLSRPTv1; rua=mailto:a@example.com , mailto:b@example.com |"
            + " mailto:a@example.com,mailto:b@example.com",
        "v=TLSRPTv1; x=1; rua=mailto:a@example.com; y=2 | mailto:a@example.com",
        "v=TLSRPTv1; rua=MAILTO:a@example.com | MAILTO:a@example.com",
        "v=TLSRPTv1; rua=mailto:a@example.com; rua=mailto:b@example.com | mailto:a@example.com",
      })
  void t1ReadsWellFormedRecords(String text, String destinations) {
    assertEquals(
        Optional.of(new TlsRptRecord(List.of(destinations.split(",")))), TlsRptRecord.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=TLSRPTv1;",
        "v=TLSRPTv1; x=1",
        "v=TLSRPTv1; rua=",
        "v=TLSRPTv1; rua = mailto:a@example.com",
        "v=TLSRPTv1; rua= mailto:a@example.com",
        "v=TLSRPTv1; rua=mailto:a@example.com ",
        "v=TLSRPTv1;; rua=mailto:a@example.com",
        "v=TLSRPTv1; rua=ftp://example.com/",
        "v=TLSRPTv1; rua=http://example.com/",
        "v=TLSRPTv1; rua=a@example.com",
        "v=TLSRPTv1; rua=mailto:a@example.com!10m",
        "v=TLSRPTv1; rua=mailto:a@example.com,,mailto:b@example.com",
        "v=TLSRPTv1; rua=mailto:a b@example.com",
        "v=TLSRPTv1; RUA=mailto:a@example.com",
        "v=TLSRPTv1; a=b=c; rua=mailto:a@example.com",
      })
  void t1RefusesTheOthers(String text) {
    assertEquals(Optional.empty(), TlsRptRecord.parse(text));
  }

  @Test
  void t1KeepsOnlyWhatBeginsExactlySo() {
    String good = "v=TLSRPTv1; rua=mailto:a@example.com";
    assertEquals(known(new RecordState.None()), state());
    assertEquals(
        known(new RecordState.None()),
        state("v=tlsrptv1; rua=mailto:a@b", "v=TLSRPTv10;", "v=spf1 -all"));
    assertEquals(
        known(new RecordState.Valid(new TlsRptRecord(List.of("mailto:a@example.com")))),
        state("v=spf1 -all", good));
    assertEquals(known(new RecordState.Several(2)), state(good, good));
    assertEquals(known(new RecordState.Invalid()), state("v=TLSRPTv1;"));
  }

  private static Fact<RecordState> known(RecordState state) {
    return Fact.known(state, SEEN);
  }

  private static Fact<RecordState> state(String... texts) {
    return TlsRptFacts.state(List.of(texts), SEEN);
  }

  /** RFC 8460 3 discards by the beginning only where there are several, and names no schemes. */
  @ParameterizedTest
  @CsvSource({
    "v=TLSRPTv1 ;rua=mailto:a@b.nl, report-blank, None",
    "v=TLSRPTv1\t; rua=mailto:a@b.nl;, report-blank, None",
    "'v=TLSRPTv1 ; rua=ftp://a.nl/,mailto:a@b.nl', report-blank, None",
    "'v=TLSRPTv1; rua=ftp://a.nl/, mailto:a@b.nl', report-scheme, Invalid",
    "'v=TLSRPTv1; x=1; rua=mailto:a@b.nl,tel:1', report-scheme, Invalid",
  })
  void t1WhereSendersDiffer(String text, String on, String worse) {
    RecordState better = new RecordState.Valid(new TlsRptRecord(List.of("mailto:a@b.nl")));
    RecordState other = worse.equals("None") ? new RecordState.None() : new RecordState.Invalid();
    assertEquals(new Fact.Depends<>(on, List.of(better, other), SEEN), state(text));
    String finding = on.equals("report-blank") ? "tls-rpt-blank" : "tls-rpt-scheme-unknown";
    assertEquals(List.of(finding), findings(text).stream().map(Finding::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "v=TLSRPTv1 ;rua=a@b.nl, None",
    "v=TLSRPTv1 ; rua=ftp://a.nl/, None",
    "v=TLSRPTv1; rua=ftp://a.nl/, Invalid",
    "'v=TLSRPTv1; rua= ftp://a.nl/,mailto:a@b.nl', Invalid",
    "'v=TLSRPTv1; rua=mailto:a@b.nl!1m,mailto:a@b.nl', Invalid",
  })
  void t1WhereTheyDoNot(String text, String state) {
    assertEquals(
        known(state.equals("None") ? new RecordState.None() : new RecordState.Invalid()),
        state(text));
  }

  @Test
  void t1BesideAGoodRecordABlankOneIsDiscarded() {
    String odd = "v=TLSRPTv1 ;rua=mailto:a@b.nl";
    RecordState good = new RecordState.Valid(new TlsRptRecord(List.of("mailto:c@b.nl")));
    assertEquals(known(good), state(odd, "v=TLSRPTv1;rua=mailto:c@b.nl"));
    assertEquals(
        new Fact.Depends<>(
            "report-blank",
            List.<RecordState>of(new RecordState.Several(2), new RecordState.None()),
            SEEN),
        state(odd, odd));
  }

  @Test
  void t1SaysWhatItFound() {
    assertEquals(List.of(new TlsRptAbsent("example.com", SEEN)), findings());
    assertEquals(
        List.of(new TlsRptInvalid("example.com", "v=TLSRPTv1;", SEEN)), findings("v=TLSRPTv1;"));
    assertEquals(
        List.of(new TlsRptSeveral("example.com", 2, SEEN)),
        findings("v=TLSRPTv1;a=b", "v=TLSRPTv1;a=b"));
    assertEquals(
        List.of(new TlsRptPresent("example.com", "mailto:a@example.com", SEEN)),
        findings("v=TLSRPTv1;rua=mailto:a@example.com"));
    assertEquals(
        List.of(
            new TlsRptAbsent("example.com", SEEN),
            new TlsRptDraftVersion("example.com", "v=TLSRPT1; rua=mailto:a@b", SEEN)),
        findings("v=TLSRPT1; rua=mailto:a@b"));
  }

  @Test
  void saysNothingOfWhatIsUnknown() {
    TlsRptFacts unknown =
        new TlsRptFacts(
            DOMAIN, DOMAIN, Fact.unknown(mailpath.fact.Reason.Why.TIMED_OUT, "x", SEEN), List.of());
    assertEquals(List.of(), TlsRptRules.findings(unknown, List.of(unknown)));
  }

  @Test
  void t2BaseDomainsAreInformation() {
    TlsRptFacts base = facts("v=TLSRPTv1;rua=mailto:a@example.com");
    List<Finding> findings = TlsRptRules.findings(base, List.of(base));
    assertEquals(
        new TlsRptBaseDomainPresent("example.com", "mailto:a@example.com", SEEN),
        findings.getLast());
    assertEquals("T2", findings.getLast().rule().id());
    assertEquals("T1", findings.getFirst().rule().id());
  }

  private static List<Finding> findings(String... texts) {
    return TlsRptRules.findings(facts(texts), List.of());
  }

  private static TlsRptFacts facts(String... texts) {
    List<String> all = List.of(texts);
    return new TlsRptFacts(DOMAIN, DOMAIN, TlsRptFacts.state(all, SEEN), all);
  }
}
