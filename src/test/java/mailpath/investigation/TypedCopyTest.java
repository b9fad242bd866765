package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mailpath.fact.JudgedText;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into a copy is judged as a check would judge it (B1, B3, B6). */
final class TypedCopyTest {
  private static final DomainName NAME = DomainName.of("d.test");
  private static final String KEY =
      "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

  private static JudgedText judged(Kind kind, String text) {
    return TypedCopy.judge(new Copy(kind, NAME, text, true));
  }

  private static String faults(Kind kind, String text) {
    return judged(kind, text).faults().stream()
        .map(
            placed ->
                placed.number() + " " + placed.fault().what() + " " + placed.fault().rule().id())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MX | 10 mx.d.test |
          MX | 10 mx.d.test. |
          MX | 0 . |
          MX | 10 mx.d.test [bogus] |
          MX | 10 münchen.test |
          MX | 10 192.0.2.1 | 1 MX_ADDRESS MX3
          MX | 10 mx_1.d.test | 1 MX_NO_HOST_NAME MX3
          MX | mx.d.test | 1 MX_FORM MX1
          MX | 70000 mx.d.test | 1 MX_FORM MX1
          MX | 10 mx.d.test [signed] | 1 STATE_UNKNOWN MX1
          ADDRESSES | 192.0.2.1 |
          ADDRESSES | 2001:db8::1 |
          ADDRESSES | 192.0.2.256 | 1 ADDRESS_FORM MX3
          ADDRESSES | 2001:db8::g | 1 ADDRESS_FORM MX3
          ADDRESSES | mx.d.test | 1 ADDRESS_FORM MX3
          STS_RECORD | v=STSv1; id=a1; |
          STS_RECORD | v=STSv1;id=A9 |
          STS_RECORD | v=STSv1; x=1; id=a |
          STS_RECORD | V=STSv1; id=a | 1 BEGINNING R2
          STS_RECORD | v=STSv1; id=a-b | 1 ID_FORM R3
          STS_RECORD | v=STSv1; | 1 ID_MISSING R3
          STS_RECORD | v=STSv1; id = a | 1 BLANK_AROUND_EQUALS R3
          STS_RECORD | v=STSv1 ;id=a | 1 BLANK_AFTER_VERSION R2
          """)
  void eachLineIsWellFormedOrNot(Kind kind, String line, String expected) {
    assertEquals(expected == null ? "" : expected, faults(kind, line));
  }

  @ParameterizedTest
  @CsvSource({
    "3 1 1, ''",
    "2 0 1, ''",
    "1 1 1, 1 USAGE_PKIX D6",
    "3 2 1, 1 SELECTOR_UNKNOWN D6",
    "3 1 2, 1 LENGTH D6",
    "3 1, 1 TLSA_FORM D6"
  })
  void aTlsaRecordIsUsableOrNot(String numbers, String expected) {
    assertEquals(expected, faults(Kind.TLSA, numbers + " " + KEY));
  }

  @Test
  void tabsOfAZoneFileAreBlanks() {
    assertEquals("", faults(Kind.MX, "10\tmx.d.test"));
    assertEquals("", faults(Kind.TLSA, "3\t1\t1\t" + KEY + "\t[secure]"));
    Copy tlsa = new Copy(Kind.TLSA, NAME, "3\t1\t1\t" + KEY + "\t[secure]", true);
    Copy mx = new Copy(Kind.MX, NAME, "0\t.", true);
    assertEquals(
        List.of("d.test TLSA 3 1 1 " + KEY + " [secure]", "d.test MX 0 ."),
        new PublishedCopies(List.of(), false, Map.of()).lines(List.of(tlsa, mx)));
  }

  /** The trailing blank is part of what is published. */
  @Test
  void aBlankAtTheEndOfARecordIsSeen() {
    assertEquals("1 TRAILING_BLANK R3", faults(Kind.STS_RECORD, "v=STSv1; id=a "));
  }

  @Test
  void severalRecordsAreAFaultOfAll() {
    assertEquals("0 SEVERAL R2", faults(Kind.STS_RECORD, "v=STSv1; id=a;\nv=STSv1; id=b;"));
    assertEquals("", faults(Kind.STS_RECORD, "v=STSv1; id=a;\n\n"));
  }

  /** R2: as `mailpath policy` and a check take them, each beside the others. */
  @Test
  void aRecordWithABlankIsTakenForWhatItIsBesideOthers() {
    String blank = "v=STSv1 ;id=a\n";
    assertEquals(
        "1 BLANK_AFTER_VERSION R2, 1 BEGINNING R2",
        faults(Kind.STS_RECORD, blank + "v=STSv1; id=b;"));
    assertEquals(
        "1 BLANK_AFTER_VERSION R2, 2 BLANK_AFTER_VERSION R2, 0 SEVERAL R2",
        faults(Kind.STS_RECORD, blank.repeat(2)));
    assertEquals(
        "1 BLANK_AFTER_VERSION R2, 2 BLANK_AFTER_VERSION R2, 2 ID_FORM R3",
        faults(Kind.STS_RECORD, blank + "v=STSv1 ; id=a-b"));
  }

  /** MX4: some senders take it for no mail at all, some pass over it. */
  @ParameterizedTest
  @ValueSource(strings = {"0 .", "0\t."})
  void aNullMxMustStandAlone(String none) {
    assertEquals("", faults(Kind.MX, none));
    assertEquals("0 MX_NULL_BESIDE MX4", faults(Kind.MX, none + "\n10 mx.d.test"));
    assertEquals(
        List.of(JudgedText.Effect.DEPENDS),
        judged(Kind.MX, none + "\n10 mx.d.test").whole().stream()
            .map(JudgedText.Fault::effect)
            .toList());
  }

  @Test
  void aPolicyIsJudgedAsMailpathPolicyDoes() {
    assertEquals(
        "2 MODE R6, 4 MX R8",
        faults(Kind.POLICY, "version: STSv1\nmode: enforced\nmax_age: 604800\nmx: *.*.d.test\n"));
    assertEquals("0 MISSING R6, 0 MISSING R6, 0 NO_MX R6", faults(Kind.POLICY, "version: STSv1\n"));
    assertEquals("", faults(Kind.POLICY, ""));
  }

  @Test
  void emptyLinesOfRecordsSayNothingAndNumbersStay() {
    assertEquals(
        List.of(1, 3),
        judged(Kind.MX, "10 a.d.test\n\n20 b.d.test\n").parts().stream()
            .map(JudgedText.Part::number)
            .toList());
    assertEquals("3 MX_FORM MX1", faults(Kind.MX, "10 a.d.test\n\nb"));
  }

  @Test
  void aChoiceIsNoText() {
    assertEquals(new JudgedText(List.of(), List.of()), judged(Kind.ZONE, "secure"));
  }
}
