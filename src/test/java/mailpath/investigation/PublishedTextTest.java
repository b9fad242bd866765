package mailpath.investigation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.investigation.PublishedText.Kind;
import mailpath.mtasts.Generation;
import mailpath.network.Bytes;
import mailpath.starttls.TlsRptGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in hand, taken for what it is: rules R1, R2, T1, H1 to H5. */
class PublishedTextTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(ISO_8859_1));
  }

  private static List<PublishedText> records(String text) {
    return PublishedText.records(bytes(text), PublishedText.DOMAIN, NOW);
  }

  private static String faults(PublishedText text) {
    return text.judged().faults().stream()
        .map(placed -> placed.fault().what().name() + " " + placed.fault().rule().id())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=STSv1; id=a | MTA_STS_RECORD | G7 | ''",
        "_mta-sts.a.nl TXT \"v=STSv1; id=a\" | MTA_STS_RECORD | G7 | ''",
        "_mta_sts.a.nl TXT \"v=STSv1; id=a\" | MTA_STS_RECORD | G2_OR_G3 | OTHER_NAME R1",
        "mta-sts.a.nl TXT \"v=STSv1; id=a\" | MTA_STS_RECORD | G4 | OTHER_NAME R1",
        "a.nl TXT \"v=STSv1; id=a\" | MTA_STS_RECORD | | OTHER_NAME R1",
        "v=1; to=true; mx=a.nl | MTA_STS_RECORD | G0 | BEGINNING R2, ID_MISSING R3",
        "v=STSv1; id=a; to=x; m=y; mx=z | MTA_STS_RECORD | G7 | ''",
        "@ IN TXT \"v=STSv1; id=a\" | MTA_STS_RECORD | G7 | ''",
        "V = stsv1; id=a | MTA_STS_RECORD | | BEGINNING R2",
        "v=TLSRPTv1; rua=mailto:a@a.nl | TLS_RPT_RECORD | | ''",
        "_smtp._tls.a.nl TXT \"v=TLSRPTv1; rua=mailto:a@a.nl\" | TLS_RPT_RECORD | | ''",
        "_smtp-tlsrpt.a.nl TXT \"v=TLSRPTv1; rua=mailto:a@a.nl\" | TLS_RPT_RECORD | |"
            + " OTHER_NAME T1",
        "v=spf1 -all | OTHER_RECORD | | OTHER_KIND R2",
      })
  void isTakenForWhatItSays(String text, Kind kind, Generation generation, String faults) {
    PublishedText one = records(text).getFirst();
    assertEquals(kind, one.kind());
    assertEquals(Optional.ofNullable(generation), one.generation());
    assertEquals(faults, faults(one));
    assertEquals(faults.isEmpty(), one.judged().valid());
    assertEquals(kind == Kind.TLS_RPT_RECORD, one.reporting().isPresent());
  }

  /** The report addresses of an old record become one of TLS-RPT. */
  @Test
  void anOldRecordGivesBoth() {
    PublishedText old =
        records(
                "_smtp_sts.a.nl. TXT (\"v=STS1; to=false; mx=mx.a.nl; \""
                    + " \"e=604800; rua=mailto:r@a.nl!5m\")")
            .getFirst();
    assertEquals("a.nl", old.domain());
    assertEquals(
        Optional.of("v=STSv1; id=20260131120000Z;"), old.conversion().orElseThrow().record());
    assertEquals(
        Optional.of("v=TLSRPTv1; rua=mailto:r@a.nl;"), old.reports().orElseThrow().record());
    PublishedText reports =
        records("_smtp_tlsrpt.a.nl TXT v=TLSRPT1; rua=mailto:r@a.nl").getFirst();
    assertEquals(Optional.of(TlsRptGeneration.VERSION_1), reports.reporting());
    assertEquals(Optional.empty(), reports.conversion());
    assertEquals("a.nl", reports.domain());
  }

  /** R2, T1: exactly one may stand at a name; others around it do not count. */
  @Test
  void severalAtOneNameAreNone() {
    List<PublishedText> two = records("v=STSv1; id=a\nv=STSv1; id=b\nv=spf1 -all\n");
    assertEquals("SEVERAL R2", faults(two.getFirst()));
    assertEquals("SEVERAL R2", faults(two.get(1)));
    assertEquals("OTHER_KIND R2", faults(two.getLast()));
    assertEquals("SEVERAL T1", faults(records("v=TLSRPTv1;rua=mailto:a@b\n".repeat(2)).getFirst()));
    assertTrue(
        records(
                "v=STSv1; id=a\nv=TLSRPTv1; rua=mailto:a@b.nl\n"
                    + "_mta-sts.a.nl TXT \"v=STSv1; id=a\"\n_mta-sts.b.nl TXT \"v=STSv1; id=a\"")
            .stream()
            .allMatch(one -> one.judged().valid()));
    assertTrue(records("v=STSv1; id=a\nv=STSv10; id=a").getFirst().judged().valid());
  }

  /** R2, erratum 6285: a blank after the version is left open for a record alone, and no other. */
  @Test
  void aBlankAfterTheVersionIsLeftOpenForOneAlone() {
    String blank = "v=STSv1 ;id=a\n";
    assertEquals("BLANK_AFTER_VERSION R2", faults(records(blank).getFirst()));
    List<PublishedText> beside = records(blank + "v=STSv1; id=b\n");
    assertEquals("BLANK_AFTER_VERSION R2, BEGINNING R2", faults(beside.getFirst()));
    assertTrue(beside.getLast().judged().valid());
    assertEquals("BLANK_AFTER_VERSION R2, SEVERAL R2", faults(records(blank.repeat(2)).getFirst()));
    assertEquals("BLANK_AFTER_VERSION R2", faults(records(blank + "v=STSv10; id=b\n").getFirst()));
    assertEquals(
        "BLANK_AFTER_VERSION R2",
        faults(records(blank + "v=STSv1 ; id=a-b\n").getFirst()),
        "one that is not well-formed is none");
  }

  @Test
  void aPolicyOfAnyTime() {
    PublishedText old =
        PublishedText.policy(
            bytes("{\"version\":\"STS1\",\"mx\":[\"a.nl\"]}"), PublishedText.DOMAIN, NOW);
    assertEquals(Optional.of(Generation.G2), old.generation());
    assertEquals(PublishedText.DOMAIN, old.domain());
    assertTrue(old.conversion().isPresent());
    assertFalse(old.judged().valid());
    PublishedText today =
        PublishedText.policy(
            bytes("version: STSv1\nmode: none\nmax_age: 86400\n"), PublishedText.DOMAIN, NOW);
    assertEquals(Optional.of(Generation.G7), today.generation());
    assertEquals(Optional.empty(), today.conversion());
    assertTrue(today.judged().valid());
    assertEquals(
        Optional.empty(), PublishedText.policy(bytes("x"), PublishedText.DOMAIN, NOW).generation());
    PublishedText marked =
        PublishedText.policy(
            bytes("\u00ef\u00bb\u00bfversion: STSv1\nmode: report\n"), PublishedText.DOMAIN, NOW);
    assertEquals(Optional.of(Generation.G6), marked.generation());
  }

  @Test
  void whatIsTooLongIsPartial() {
    String line = "version: STSv1\nmode: report\n";
    PublishedText policy =
        PublishedText.policy(bytes(line + "x".repeat(65_536)), PublishedText.DOMAIN, NOW);
    assertTrue(policy.partial());
    assertEquals(Optional.empty(), policy.generation());
    assertFalse(PublishedText.policy(bytes(line), PublishedText.DOMAIN, NOW).partial());
  }

  @Test
  void whatHoldsNoRecordsIsToldApart() {
    String line = "version: STSv1\nmode: report\n";
    assertEquals("EMPTY R5", faults(records("\n \n").getFirst()));
    assertEquals("POLICY_FILE R5", faults(records(line).getFirst()));
    assertEquals("POLICY_FILE R5", faults(records("{}").getFirst()));
    assertEquals("EMPTY R5", faults(records("; a comment\n").getFirst()));
    assertEquals("UTF_16 R5", faults(records("v\0=\0S\0T\0S\0").getFirst()));
    assertEquals("", faults(records("\u00ef\u00bb\u00bfv=STSv1; id=a\n").getFirst()));
  }
}
