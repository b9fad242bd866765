package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dns.TagFault;
import mailpath.fact.OldPiece;
import mailpath.mtasts.Draft.Form;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules H1 to H4: a text of each generation, recognised and made into one of RFC 8461. */
class DraftConversionTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.9Z");
  private static final String STAMP = "20260131120000Z";
  private static final long YEAR = PolicyFile.MAX_AGE_CEILING;

  private static DraftConversion convert(Draft draft) {
    return DraftConversion.of(draft, "a.nl", NOW).orElseThrow();
  }

  private static Draft record(String label, String text) {
    return Draft.ofRecord(label, text).orElseThrow();
  }

  private static Draft body(String text) {
    return Draft.ofBody(text).orElseThrow();
  }

  /** The text, its generation; mode, patterns, seconds and id of today; whether enforce follows. */
  static Stream<Arguments> texts() {
    return Stream.of(
        row(
            record(
                "_smtp_sts",
                "v=1; to=true; mx=*.mail.a.nl,mx.b.nl; a=webpki:https://a.nl/.well-known/smtp_sts/"
                    + "current; c=webpki; e=2592000; rua=mailto:sts@a.nl; ruf=mailto:x@a.nl"),
            "G0 testing *.mail.a.nl mx.b.nl 2592000 " + STAMP + " enforce"),
        row(
            record(
                "_smtp_sts",
                "v=STS1;to=false;mx=mx1.a.nl , *.b.nl;a=dnssec;c=tlsa;e=604800;rua=mailto:s@a.nl;"),
            "G1 testing mx1.a.nl *.b.nl 604800 " + STAMP),
        row(
            record("_smtp_sts", "v=STS1; m=enforce; mx=*.a.nl; a=webpki; c=webpki; e=9999999999"),
            "G1b testing *.a.nl 31557600 " + STAMP + " enforce"),
        row(
            body(
                "{\"version\":\"STS1\",\"mode\":\"report\",\"policy_id\":\"a1b2c3\","
                    + "\"mx\":[\"*.mail.a.nl\"],\"max-age\":\"604800\"}"),
            "G2 testing *.mail.a.nl 604800 a1b2c3"),
        row(
            body(
                "{\"version\":\"STS1\",\"mode\":\"report-only\",\"policy_id\":\"1\","
                    + "\"mx\":\"mx.a.nl\",\"max-age\":\"1209600\"}"),
            "G2 testing mx.a.nl 1209600 1"),
        row(
            body(
                "{\"version\":\"STSv1\",\"mode\":\"enforce\",\"policy_id\":\"20160901\","
                    + "\"mx\":[\"mx1.a.nl\",\"*.b.nl\"],\"max_age\":1209600}"),
            "G3 testing mx1.a.nl *.b.nl 1209600 20160901 enforce"),
        row(
            body(
                "{\"version\":\"STSv1\",\"mode\":\"report\",\"mx\":[\"*.mail.a.nl\"],"
                    + "\"max_age\":1209600}"),
            "G4-or-G5 testing *.mail.a.nl 1209600 " + STAMP),
        row(
            body(
                "\n {\"version\":\"STSv1\",\"mode\":\"enforce\",\"mx\":[\"mail.a.nl\",\".b.nl\"],"
                    + "\"max_age\":1209600}\n"),
            "G5 testing mail.a.nl *.b.nl 1209600 " + STAMP + " enforce"),
        row(
            body("version: STSv1\nmode: report\nmx: mail.a.nl\nmx: .b.nl\nmax_age: 1209600\n"),
            "G6 testing mail.a.nl *.b.nl 1209600 " + STAMP),
        row(
            body("version: STSv1\r\nmode: testing\r\nmx: .b.nl\r\nmax_age: 1209600\r\n"),
            "G6 testing *.b.nl 1209600 " + STAMP),
        row(
            body("version: STSv1\nmode: none\nmx: .b.nl\nmax_age: 0\n"),
            "G6 none *.b.nl 0 " + STAMP));
  }

  private static Arguments row(Draft draft, String expected) {
    return Arguments.of(draft, expected);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachGenerationConverts(Draft draft, String expected) {
    DraftConversion today = convert(draft);
    MtaStsPolicy policy = today.policy().orElseThrow();
    String id = today.record().orElseThrow().replaceAll("v=STSv1; id=(.*);", "$1");
    String later =
        today.later().map(p -> " " + p.mode().name().toLowerCase(Locale.ROOT)).orElse("");
    assertEquals(
        expected,
        draft.generation().text()
            + " "
            + policy.mode().name().toLowerCase(Locale.ROOT)
            + " "
            + String.join(" ", policy.patterns())
            + " "
            + policy.maxAge()
            + " "
            + id
            + later);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void ourReaderTakesWhatComesOut(Draft draft, String expected) {
    DraftConversion today = convert(draft);
    assertTrue(StsRecordFields.judge(today.record().orElseThrow()).faults().isEmpty());
    Stream.concat(today.policy().stream(), today.later().stream())
        .forEach(
            policy -> {
              Bytes body = Bytes.of(policy.text().getBytes(StandardCharsets.US_ASCII));
              assertEquals(new PolicyFile(List.of(), Optional.of(policy)), PolicyFile.parse(body));
              assertTrue(policy.text().endsWith("\r\n"));
              assertEquals(Generation.G7, body(policy.text()).generation());
            });
    today
        .later()
        .ifPresent(
            later -> {
              assertEquals(Mode.ENFORCE, later.mode());
              assertEquals(today.policy().orElseThrow().patterns(), later.patterns());
            });
  }

  /** A record with an id alone only points to a policy, wherever that is. */
  @ParameterizedTest
  @CsvSource({
    "_mta_sts, v=STS1; id=a1, G2, a1",
    "_mta_sts, v=STSv1; id=a1;, G2-or-G3, a1",
    "mta-sts, v=STSv1; id=20170215, G4, 20170215",
    "_smtp_sts, v=STS1; id=a1, G2, a1",
    "mta-sts, v = STSv1 ; id = 2016-01-02, G4, 20260131120000Z",
  })
  void recordsThatOnlyPoint(String label, String text, String generation, String id) {
    Draft draft = record(label, text);
    assertEquals(generation, draft.generation().text());
    DraftConversion today = convert(draft);
    assertEquals(Optional.of("v=STSv1; id=" + id + ";"), today.record());
    assertEquals(Optional.empty(), today.policy());
    assertEquals(Optional.empty(), today.later());
    assertEquals(
        new DraftChange.DraftRecordMoves(
            label.equals("_smtp_sts") ? "_mta_sts" : label, "_mta-sts"),
        today.changes().getFirst());
  }

  @Test
  void whatIsCurrentStays() {
    assertEquals(
        Optional.empty(), DraftConversion.of(record("_mta-sts", "v=STSv1; id=a"), "a.nl", NOW));
    assertEquals(
        Optional.empty(),
        DraftConversion.of(
            body("version: STSv1\nmode: enforce\nmx: *.a.nl\nmax_age: 1\n"), "a.nl", NOW));
  }

  @Test
  void eachChangeOfTheFirstGenerationIsTold() {
    Draft draft =
        record(
            "_smtp_sts",
            "v=1; to=true; mx=*.a.nl,b.nl; a=webpki:https://a.nl/; c=tlsa; e=60; rua=mailto:r@a.nl;"
                + " ruf=mailto:f@a.nl");
    String address = "https://mta-sts.a.nl/.well-known/mta-sts.txt";
    DraftConversion today = convert(draft);
    assertEquals(
        List.of(
            new DraftChange.DraftRecordMoves("_smtp_sts", "_mta-sts"),
            new DraftChange.DraftRecordBecomesFile("TXT", address),
            new DraftChange.DraftVersionRenamed("1", "STSv1"),
            new DraftChange.DraftModeTriedFirst("to=true", "mode: testing"),
            new DraftChange.DraftHostsSplit("mx", "mx: …"),
            new DraftChange.DraftMaxAgeRenamed("e=60", "max_age: 60"),
            new DraftChange.DraftMaxAgeShort("e=60", "max_age: 60"),
            new DraftChange.DraftIdMade("", "id=" + STAMP),
            new DraftChange.DraftChoiceFixed("a=webpki:https://a.nl/", ""),
            new DraftChange.DraftCertificatesArePublic("c=tlsa", "TLSA"),
            new DraftChange.DraftReportsMove("rua=mailto:r@a.nl", "_smtp._tls"),
            new DraftChange.DraftFieldDropped("ruf=mailto:f@a.nl", "")),
        today.changes());
    assertEquals(Optional.of("mailto:r@a.nl"), today.reports());
  }

  @Test
  void eachChangeOfJsonIsTold() {
    Draft draft =
        body(
            "{\"version\":\"STSv1\",\"mode\":\"enforce\",\"policy_id\":\"2016-09\","
                + "\"mx\":[\"mx.a.nl\"],\"max_age\":1209600,\"x\":[1,{}]}");
    assertEquals(
        List.of(
            new DraftChange.DraftRecordMoves("_mta_sts", "_mta-sts"),
            new DraftChange.DraftPolicyMoves(
                "https://policy.mta-sts.a.nl/.well-known/mta-sts/current",
                "https://mta-sts.a.nl/.well-known/mta-sts.txt"),
            new DraftChange.DraftJsonBecomesLines("JSON", "key: value"),
            new DraftChange.DraftModeTriedFirst("mode: enforce", "mode: testing"),
            new DraftChange.DraftPolicyIdDropped("policy_id: 2016-09", ""),
            new DraftChange.DraftIdReplaced("policy_id: 2016-09", "id=" + STAMP),
            new DraftChange.DraftFieldDropped("x: 1, {}", "")),
        convert(draft).changes());
  }

  /** H4: what mx said, and what it can say today. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "mx.a.nl | mx.a.nl | -",
        "*.a.nl | *.a.nl | -",
        ".a.nl | *.a.nl | DraftSuffixBecomesWildcard",
        "MX.A.nl. | mx.a.nl | DraftHostRewritten",
        "b\u00fccher.nl | xn--bcher-kva.nl | DraftHostRewritten",
        "*.B\u00dcCHER.nl | *.xn--bcher-kva.nl | DraftHostRewritten",
        "mx*.a.nl | - | DraftHostNotExpressible",
        "*mail.a.nl | - | DraftHostNotExpressible",
        "*.*.nl | - | DraftHostNotExpressible",
        "* | - | DraftHostNotExpressible",
        "192.0.2.1 | - | DraftHostNotExpressible",
        "localhost | - | DraftHostNotExpressible",
        "*.nl | - | DraftHostNotExpressible",
        "a_b.nl | - | DraftHostNotExpressible",
        "https://\u00e9.nl | - | DraftHostNotExpressible",
        "'' | - | DraftHostNotExpressible",
      })
  void hosts(String old, String today, String change) {
    DraftConversion converted =
        convert(
            body(
                "{\"version\":\"STSv1\",\"policy_id\":\"1\",\"mode\":\"report\",\"mx\":[\""
                    + old
                    + "\"],\"max_age\":1209600}"));
    assertEquals(
        Optional.ofNullable(today).map(List::of), converted.policy().map(MtaStsPolicy::patterns));
    String changes =
        converted.changes().stream()
            .map(each -> each.getClass().getSimpleName())
            .filter(name -> name.matches("DraftHost(Re|Not).*|DraftSuffix.*"))
            .collect(Collectors.joining());
    assertEquals(Optional.ofNullable(change).orElse(""), changes);
    assertEquals(
        today == null, converted.changes().contains(new DraftChange.DraftHostsMissing("mx", "")));
    assertEquals(today == null, converted.record().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "604800, 604800, ''",
    "\"0604800\", 604800, ''",
    "0, 0, DraftMaxAgeShort",
    "604799, 604799, DraftMaxAgeShort",
    "31557600, 31557600, ''",
    "31557601, 31557600, DraftMaxAgeCut",
    "\"99999999999999999999999999\", 31557600, DraftMaxAgeCut",
    "-1, 604800, DraftMaxAgeAssumed",
    "1.5, 604800, DraftMaxAgeAssumed",
    "\"week\", 604800, DraftMaxAgeAssumed",
    "null, 604800, DraftMaxAgeAssumed",
    "[], 604800, DraftMaxAgeAssumed",
  })
  void maxAge(String old, long seconds, String change) {
    DraftConversion today =
        convert(
            body(
                "{\"version\":\"STSv1\",\"mode\":\"report\",\"policy_id\":\"1\","
                    + "\"mx\":[\"mx.a.nl\"],\"max_age\":"
                    + old
                    + "}"));
    assertEquals(seconds, today.policy().orElseThrow().maxAge());
    assertEquals(
        change,
        today.changes().stream()
            .map(each -> each.getClass().getSimpleName())
            .filter(name -> name.startsWith("DraftMaxAge"))
            .collect(Collectors.joining()));
    assertTrue(seconds <= YEAR);
  }

  @Test
  void anUnknownModeLosesNoMail() {
    DraftConversion today =
        convert(body("{\"version\":\"STS1\",\"mode\":\"x\",\"mx\":[\"mx.a.nl\"]}"));
    assertEquals(Mode.TESTING, today.policy().orElseThrow().mode());
    assertEquals(Optional.empty(), today.later());
    assertTrue(
        today.changes().contains(new DraftChange.DraftModeAssumed("mode: x", "mode: testing")));
    DraftConversion without = convert(body("{\"version\":\"STS1\",\"mx\":[\"mx.a.nl\"]}"));
    assertEquals(Mode.TESTING, without.policy().orElseThrow().mode());
    assertTrue(without.changes().contains(new DraftChange.DraftModeMissing("", "mode: testing")));
    assertTrue(
        without.changes().contains(new DraftChange.DraftMaxAgeMissing("", "max_age: 604800")));
  }

  /** Of two that say something else only one can stay, and the other is not lost in silence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_smtp_sts | v=STS1; to=true; mx=a.nl; to=false; e=604800 | to=false",
        "_smtp_sts | v=STS1; to=true; mx=a.nl; mx=b.nl; e=604800 | mx=b.nl",
        "'' | version: STSv1/mode: report/mode: enforce/mx: .a.nl/max_age: 604800 | mode: enforce",
        "'' | version: STSv1/mode: report/mx: .a.nl/max_age: 9/max_age: 604800 | max_age: 604800",
      })
  void theFirstOfANameIsTakenAndTheOtherIsTold(String label, String text, String dropped) {
    Draft draft = label.isEmpty() ? body(text.replace('/', '\n')) : record(label, text);
    DraftConversion today = convert(draft);
    List<DraftChange> repeated =
        today.changes().stream()
            .filter(change -> change.getClass().getSimpleName().equals("DraftFieldRepeated"))
            .toList();
    assertEquals(List.of(dropped), repeated.stream().map(DraftChange::from).toList());
    assertEquals(
        List.of(List.copyOf(repeated)),
        today.pieces().stream()
            .filter(piece -> piece.text().equals(dropped))
            .map(OldPiece::changes)
            .toList());
  }

  /** What is no field of the old text stands among its pieces, and goes. */
  @Test
  void whatIsNoFieldIsToldToo() {
    List.of(
            record("_smtp_sts", "v=STS1; to=true; never; mx=a.nl; e=604800"),
            body("version: STSv1\nmode: report\nnever\nmx: .a.nl\nmax_age: 604800\n"))
        .forEach(
            draft -> {
              DraftConversion today = convert(draft);
              assertTrue(
                  today.changes().contains(new DraftChange.DraftFieldDropped("never", "")),
                  today.changes()::toString);
              assertTrue(today.pieces().stream().anyMatch(piece -> piece.text().equals("never")));
            });
  }

  /** Nobody knows which of the two a reader would have taken. */
  @Test
  void twoMembersOfOneNameAreNoPolicy() {
    assertEquals(
        Optional.empty(),
        Draft.ofBody(
            "{\"version\":\"STSv1\",\"mode\":\"report\",\"mode\":\"enforce\","
                + "\"mx\":[\"a.nl\"],\"max_age\":1209600}"));
  }

  /** The words of one generation are none of another. */
  @ParameterizedTest
  @CsvSource({"to=enforce, to=enforce", "to=report, to=report", "m=true, m=true"})
  void aModeOfAnotherTimeIsAssumed(String tag, String old) {
    DraftConversion today = convert(record("_smtp_sts", "v=STS1; mx=a.nl; e=604800; " + tag));
    assertEquals(Optional.empty(), today.later());
    assertTrue(
        today.changes().contains(new DraftChange.DraftModeAssumed(old, "mode: testing")),
        today.changes()::toString);
  }

  /** The grammar of March 2016 has the address alone where its prose has "webpki:" before it. */
  @Test
  void anAddressAloneIsFetchedOverHttpsToo() {
    assertTrue(
        convert(record("_smtp_sts", "v=STS1; to=false; mx=a.nl; a=https://a.nl/x; e=604800"))
            .changes()
            .contains(new DraftChange.DraftChoiceFixed("a=https://a.nl/x", "")));
  }

  /** Names of fields of a record say nothing in a policy, where they are members nobody knows. */
  @Test
  void aFieldIsReadUnderItsNameInThatForm() {
    DraftConversion today =
        convert(
            body(
                "{\"version\":\"STSv1\",\"m\":\"report\",\"e\":1,\"id\":\"x\",\"rua\":\"mailto:a@a.nl\","
                    + "\"a\":\"dnssec\",\"mode\":\"enforce\",\"mx\":[\"mx.a.nl\"],\"max_age\":1209600}"));
    assertEquals(1_209_600, today.policy().orElseThrow().maxAge());
    assertTrue(today.later().isPresent());
    assertEquals(Optional.of("v=STSv1; id=" + STAMP + ";"), today.record());
    assertEquals(Optional.empty(), today.reports());
    assertEquals(
        List.of("m: report", "e: 1", "id: x", "rua: mailto:a@a.nl", "a: dnssec"),
        today.changes().stream()
            .filter(DraftChange.DraftFieldDropped.class::isInstance)
            .map(DraftChange::from)
            .toList());
    assertTrue(today.changes().stream().noneMatch(DraftChange.DraftRecordMoves.class::isInstance));
  }

  /** H1: the places of each generation, which are those that are asked for leftovers. */
  @Test
  void eachGenerationHasItsPlaces() {
    assertEquals(
        "G0 _smtp_sts; G1 _smtp_sts; G1b _smtp_sts https://policy._smtp_sts.D/current; G2 _mta_sts"
            + " https://policy._mta_sts.D/current https://policy.mta-sts.D/current; G2-or-G3"
            + " _mta_sts https://policy._mta_sts.D/current https://policy.mta-sts.D/current"
            + " https://policy.mta-sts.D/.well-known/mta-sts/current; G3 _mta_sts"
            + " https://policy.mta-sts.D/.well-known/mta-sts/current; G4 _mta-sts mta-sts"
            + " https://mta-sts.D/.well-known/mta-sts.json; G4-or-G5 _mta-sts mta-sts"
            + " https://mta-sts.D/.well-known/mta-sts.json; G5 _mta-sts"
            + " https://mta-sts.D/.well-known/mta-sts.json; G6 _mta-sts"
            + " https://mta-sts.D/.well-known/mta-sts.txt; G7 _mta-sts"
            + " https://mta-sts.D/.well-known/mta-sts.txt",
        Stream.of(Generation.values())
            .map(
                each ->
                    Stream.of(
                            Stream.of(each.text()),
                            each.labels().stream(),
                            each.places().stream().map(place -> place.address("D")))
                        .flatMap(part -> part)
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void theFormsOfTheTextsAreKept() {
    assertEquals(Form.RECORD, record("_mta_sts", "v=STS1; id=a").form());
    assertEquals(TagFault.BEGINNING, StsRecordFields.fault("v=STS1; id=a"));
    assertEquals(Form.LINES, body("version: STSv1\nmode: report\n").form());
  }
}
