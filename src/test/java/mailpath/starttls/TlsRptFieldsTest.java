package mailpath.starttls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.JudgedText;
import mailpath.starttls.TlsRptFacts.RecordState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule T1, field by field. */
class TlsRptFieldsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "v=TLSRPTv1; rua=mailto:a@example.com|",
        "v=TLSRPTv1;rua=https://example.com/r?a=b , mailto:a@b.nl;|",
        "v=TLSRPTv1; x=1; rua=mailto:a@example.com|",
        "v=TLSRPTv1; rua=mailto:a@b.nl%2Cc@b.nl?subject=d@e|",
        "v=TLSRPTv1; rua=mailto:a@b.nl; rua=mailto:c@b.nl|3 DESTINATION_REPEATED",
        "v=TLSRPT1; rua=mailto:a@example.com|1 BEGINNING",
        "v=TLSRPTv1 ; rua=mailto:a@example.com|1 BLANK_AFTER_VERSION",
        "v=TLSRPTv1;|0 DESTINATION_MISSING",
        "v=TLSRPTv1; RUA=mailto:a@example.com|0 DESTINATION_MISSING",
        "v=TLSRPTv1; rua=http://example.com/|2 DESTINATION_FORM",
        "v=TLSRPTv1; rua=mailto:a@example.com!10m|2 DESTINATION_FORM",
        "v=TLSRPTv1; rua = mailto:a@example.com|2 BLANK_AROUND_EQUALS",
        "v=TLSRPTv1; rua= mailto:a@example.com|2 BLANK_AROUND_EQUALS",
        "v=TLSRPTv1; rua=mailto:a@example.com |2 TRAILING_BLANK",
        "v=TLSRPTv1;; rua=mailto:a@example.com|2 EMPTY_FIELD",
        "v=TLSRPTv1; a=b=c; rua=mailto:a@example.com|2 NOT_A_FIELD",
      })
  void eachFieldIsJudged(String text, String faults) {
    JudgedText judged = TlsRptFields.judge(text);
    String found =
        judged.faults().stream()
            .map(placed -> placed.number() + " " + placed.fault().what().name())
            .collect(Collectors.joining(", "));
    assertEquals(Optional.ofNullable(faults).orElse(""), found);
    assertEquals(
        TlsRptFacts.state(List.of(text), Evidence.NONE)
            .ifKnown()
            .filter(RecordState.Valid.class::isInstance)
            .isPresent(),
        judged.valid());
  }

  @Test
  void eachFieldSaysWhatItMeans() {
    assertEquals(
        Optional.of(
            new TlsRptFieldMeaning.TlsRptReportsGo(List.of("mailto:a@b.nl", "https://c.nl/"))),
        TlsRptFields.judge("v=TLSRPTv1; rua=mailto:a@b.nl, https://c.nl/")
            .parts()
            .getLast()
            .meaning());
  }

  /** RFC 8460 3 discards by the beginning only where there are several; the grammar has a blank. */
  @ParameterizedTest
  @CsvSource({
    "v=TLSRPTv1 ;rua=mailto:a@b.nl, DEPENDS",
    "v=TLSRPTv1 ;rua=a@b.nl, INVALID",
    "'v=TLSRPTv1; rua=ftp://a.nl/, mailto:a@b.nl', DEPENDS",
    "v=TLSRPTv1; rua=ftp://a.nl/, INVALID",
    "'v=TLSRPTv1; rua=mailto:a@b.nl!1m,mailto:a@b.nl', INVALID",
    "'v=TLSRPTv1; rua=mailto:a@b.nl,', INVALID",
    "v=TLSRPTv1, INVALID",
    "V=TLSRPTv1;rua=mailto:a@b.nl, INVALID",
  })
  void whatIsLeftOpenDepends(String text, JudgedText.Effect effect) {
    assertEquals(Optional.of(effect), TlsRptFields.judge(text).worst());
    assertEquals(
        effect == JudgedText.Effect.DEPENDS,
        TlsRptFacts.state(List.of(text), Evidence.NONE) instanceof Fact.Depends);
  }

  /** H5: version and label tell the time; without a label the record counts as one of today. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VERSION_1 | _smtp_tlsrpt.a.nl | v=TLSRPT1; rua=mailto:a@b.nl",
        "VERSION_1 | '' | v = TLSRPT1 ; rua=mailto:a@b.nl",
        "LABEL_2016 | _smtp_tlsrpt.a.nl | v=TLSRPTv1; rua=mailto:a@b.nl",
        "LABEL_2017 | _smtp-tlsrpt.a.nl | v=TLSRPTv1; rua=mailto:a@b.nl",
        "LABEL_2017 | smtp-tlsrpt.a.nl | v=TLSRPTv1; rua=mailto:a@b.nl",
        "RFC_8460 | _smtp._tls.a.nl | v=TLSRPTv1; rua=mailto:a@b.nl",
        "RFC_8460 | '' | v=TLSRPTv1; rua=mailto:a@b.nl",
      })
  void h5TellsTheGeneration(TlsRptGeneration expected, String name, String text) {
    assertEquals(Optional.of(expected), TlsRptGeneration.of(name, text));
    Optional<TlsRptConversion> conversion = TlsRptConversion.of(name, text);
    assertEquals(expected != TlsRptGeneration.RFC_8460, conversion.isPresent());
    conversion.ifPresent(
        today -> assertEquals(Optional.of("v=TLSRPTv1; rua=mailto:a@b.nl;"), today.record()));
  }

  @ParameterizedTest
  @CsvSource({"v=TLSRPTv2;", "v=STSv1; id=a", "''", "TLSRPT1"})
  void h5PassesOverOthers(String text) {
    assertEquals(Optional.empty(), TlsRptGeneration.of("_smtp_tlsrpt.a.nl", text));
  }

  @Test
  void h5EachChangeIsTold() {
    TlsRptConversion today =
        TlsRptConversion.of(
                "_smtp_tlsrpt", "v=TLSRPT1; rua=mailto:a@b.nl!10m , http://c.nl/; ruf=x")
            .orElseThrow();
    assertEquals(Optional.of("v=TLSRPTv1; rua=mailto:a@b.nl;"), today.record());
    assertEquals(
        List.of(
            new TlsRptChange.TlsRptRecordMoves("_smtp_tlsrpt", "_smtp._tls"),
            new TlsRptChange.TlsRptVersionRenamed("v=TLSRPT1", "v=TLSRPTv1"),
            new TlsRptChange.TlsRptFieldDropped("ruf=x", ""),
            new TlsRptChange.TlsRptSizeDropped("mailto:a@b.nl!10m", "mailto:a@b.nl"),
            new TlsRptChange.TlsRptDestinationDropped("http://c.nl/", "")),
        today.changes());
    TlsRptConversion without = TlsRptConversion.of("", "v=TLSRPT1; ruf=x").orElseThrow();
    assertEquals(new TlsRptChange.TlsRptFieldDropped("ruf=x", ""), without.changes().get(2));
    assertEquals(new TlsRptChange.TlsRptDestinationsMissing("", ""), without.changes().get(3));
    TlsRptConversion none = TlsRptConversion.ofDestinations("ftp://c.nl/");
    assertEquals(Optional.empty(), none.record());
    assertEquals(
        new TlsRptChange.TlsRptDestinationsMissing("ftp://c.nl/", ""), none.changes().getLast());
  }
}
