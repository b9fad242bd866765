package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The field grammar of R3, with its consequences as the standard lists them. */
class TagListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      nullValues = "-",
      value = {
        "v=STSv1; id=a1;|a1",
        "v=STSv1;id=A9|A9",
        "v=STSv1; x=1; id=a|a",
        "v=STSv1; id=20160831Z;|20160831Z",
        "v=STSv1 ; id=1|1",
        "v=STSv1;\tid=a\t;\t|a",
        "v=STSv1; id=a ; |a",
        "v=STSv1; id=a; id=b|a",
        "v=STSv1; id=a-b|a-b",
        "v=STSv1;|-",
        "v=STSv1|-",
        "v=STSv1;;|-",
        "v=STSv1; id=a;;|-",
        "v=STSv1;; id=a|-",
        "v=STSv1; id = a|-",
        "v=STSv1; id= a|-",
        "v=STSv1; id=a |-",
        "v=STSv1; id=|-",
        "v=STSv1; =a|-",
        "v=STSv1; id|-",
        "v=STSv1; id=a=b|-",
        "v=STSv1; id=a b|-",
        "v=STSv1; i:d=a|-",
        "v=STSv1; -i=x; id=a|-",
        "v=STSv10; id=a|-",
        "V=STSv1; id=a|-",
        " v=STSv1; id=a|-",
        "v=STSv1, id=a|-",
        "v=STSv1; id=\u00e9|-",
        "v=STSv1;\u00a0id=a|-",
        "|-"
      })
  void record(String text, String id) {
    Optional<String> found =
        TagList.parse("v=STSv1", text == null ? "" : text, TagList.Field::hasPlainValue)
            .flatMap(tags -> tags.first("id"));
    assertEquals(Optional.ofNullable(id), found);
  }

  @ParameterizedTest
  @CsvSource({"32,true", "33,false"})
  void aNameHasAtMostThirtyTwoCharacters(int length, boolean wellFormed) {
    String text = "v=STSv1; " + "n".repeat(length) + "=1";
    assertEquals(
        wellFormed, TagList.parse("v=STSv1", text, TagList.Field::hasPlainValue).isPresent());
  }
}
