package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.dns.FieldUnknown;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Part;
import mailpath.mtasts.MtaStsFacts.RecordState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules R2 to R4, field by field. */
class StsRecordFieldsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "v=STSv1; id=a1;|",
        "v=STSv1;id=A9|",
        "v=STSv1; x=1; id=a|",
        "v=STSv1; id=20160831Z;|",
        "v=STSv1; id=a; id=b|3 ID_REPEATED R4",
        "V=STSv1; id=a|1 BEGINNING R2",
        "v=STSv10; id=a|1 BEGINNING R2",
        "v=STSv1|1 BEGINNING R2, 0 ID_MISSING R3",
        "v=STSv1; id=a-b|2 ID_FORM R3",
        "v=STSv1; id=|2 ID_FORM R3",
        "v=STSv1; id=a b|2 ID_FORM R3",
        "v=STSv1; id=a; id=a-b|3 ID_REPEATED R4",
        "v=STSv1; id=a; id=a b|3 NOT_A_FIELD R3",
        "v=STSv1; id=a-b; id=a|2 ID_FORM R3, 3 ID_REPEATED R4",
        "v=STSv1;|0 ID_MISSING R3",
        "v=STSv1; ID=a|0 ID_MISSING R3",
        "v=STSv1; id = a|2 BLANK_AROUND_EQUALS R3",
        "v=STSv1; id=a |2 TRAILING_BLANK R3",
        "v=STSv1;; id=a|2 EMPTY_FIELD R3",
        "v=STSv1; id=a; x=b=c|3 NOT_A_FIELD R3",
        "v=STSv1; foo; id=a-b|2 NOT_A_FIELD R3, 3 ID_FORM R3",
        "v=STSv1 ;id=a|1 BLANK_AFTER_VERSION R2",
        "v=STSv1 ;id=a-b|1 BLANK_AFTER_VERSION R2, 2 ID_FORM R3",
      })
  void eachFieldIsJudged(String text, String faults) {
    JudgedText judged = StsRecordFields.judge(text);
    String found =
        judged.faults().stream()
            .map(
                placed ->
                    placed.number()
                        + " "
                        + placed.fault().what().name()
                        + " "
                        + placed.fault().rule().id())
            .collect(Collectors.joining(", "));
    assertEquals(Optional.ofNullable(faults).orElse(""), found);
    Fact<RecordState> state = new StsRecord(List.of(text)).state(Evidence.NONE);
    assertEquals(state.ifKnown().orElse(null) instanceof RecordState.Valid, judged.valid());
    assertEquals(
        state instanceof Fact.Depends<RecordState>,
        judged.worst().filter(effect -> effect == JudgedText.Effect.DEPENDS).isPresent());
  }

  @Test
  void eachFieldSaysWhatItMeans() {
    assertEquals(
        List.of(
            Optional.of(new StsFieldMeaning.StsRecordBegins()),
            Optional.of(new FieldUnknown("x")),
            Optional.of(new StsFieldMeaning.StsIdNames("a")),
            Optional.empty()),
        StsRecordFields.judge("v=STSv1; x=1; id=a; id=b").parts().stream()
            .map(Part::meaning)
            .toList());
  }
}
