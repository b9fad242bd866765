package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mailpath.dns.TagFault;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.mtasts.MtaStsFacts.RecordState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules R2 to R4 with the vectors of the standards. */
class StsRecordTest {

  private static Fact<RecordState> state(String... texts) {
    return new StsRecord(Arrays.asList(texts)).state(Evidence.NONE);
  }

  private static Fact<RecordState> known(RecordState state) {
    return Fact.known(state, Evidence.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=STSv1; id=a1; | a1",
        "v=STSv1;id=A9 | A9",
        "v=STSv1; x=1; id=a | a",
        "v=STSv1; id=20160831Z; | 20160831Z",
        "v=STSv1;id=a;id=b | a",
        "v=STSv1;\tid=a\t;\tx=y | a",
        "v=STSv1; id=a;x_1.b-c=d!e | a",
        "v=STSv1; id=12345678901234567890123456789012 | 12345678901234567890123456789012",
      })
  void readsWellFormedRecords(String text, String id) {
    assertEquals(known(new RecordState.Valid(id)), state(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "v=STSv1; id=a-b|ID_FORM",
        "v=STSv1; id=2016-01-02|ID_FORM",
        "v=STSv1; id=123456789012345678901234567890123|ID_FORM",
        "v=STSv1;|ID_MISSING",
        "v=STSv1; |ID_MISSING",
        "v=STSv1; ID=a|ID_MISSING",
        "v=STSv1; x=1;|ID_MISSING",
        "v=STSv1; id = a|BLANK_AROUND_EQUALS",
        "v=STSv1; id= a|BLANK_AROUND_EQUALS",
        "v=STSv1; id=a |TRAILING_BLANK",
        "v=STSv1;; id=a|EMPTY_FIELD",
        "v=STSv1; id=a;;|EMPTY_FIELD",
        "v=STSv1; id|NOT_A_FIELD",
        "v=STSv1; id=|ID_FORM",
        "v=STSv1; id=a; x=b=c|NOT_A_FIELD",
        "v=STSv1; id=a; -x=b|NOT_A_FIELD",
        "v=STSv1; id=a; x=\u00e9|NOT_A_FIELD",
        "v=STSv1; id=a b|ID_FORM",
        "v=STSv1;\u00c2\u00a0id=a|NOT_A_FIELD",
      })
  void refusesTheOthersAndNamesTheFault(String text, TagFault fault) {
    assertEquals(known(new RecordState.Invalid()), state(text));
    assertEquals(fault, StsRecordFields.fault(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V=STSv1; id=a",
        "v=STSv10; id=a",
        "v=STSv1",
        " v=STSv1; id=a",
        "v = STSv1; id=a",
        "v=stsv1; id=a",
        "\u00ef\u00bb\u00bfv=STSv1; id=a",
        "\u00c2\u00a0v=STSv1; id=a",
        "v=STSv1\u00c2\u00a0; id=a",
        "v=spf1 -all",
        ""
      })
  void discardsWhatDoesNotBeginSo(String text) {
    assertEquals(known(new RecordState.None()), state(text));
  }

  /** threat-D14: two of them, and unrelated records around. */
  @Test
  void exactlyOneMustRemain() {
    String good = "v=STSv1; id=a";
    assertEquals(known(new RecordState.None()), state());
    assertEquals(known(new RecordState.Several(2)), state(good, "v=STSv1; id=b"));
    assertEquals(known(new RecordState.Several(2)), state(good, good));
    assertEquals(known(new RecordState.Several(2)), state(good, "v=STSv1;"));
    assertEquals(known(new RecordState.Valid("a")), state("v=spf1 -all", good, "v=STSv2; id=b"));
  }

  @Test
  void theBlankBeforeTheFirstSemicolonDependsOnTheSender() {
    RecordState lenient = new RecordState.Valid("a");
    assertEquals(
        new Fact.Depends<>("record-blank", List.of(lenient, new RecordState.None()), Evidence.NONE),
        state("v=STSv1 ;id=a"));
    assertEquals(known(new RecordState.Valid("b")), state("v=STSv1 ;id=a", "v=STSv1;id=b"));
    assertEquals(known(new RecordState.None()), state("v=STSv1 ;id=a-b"));
  }
}
