package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TXT records as people have them (RFC 1035 5.1). */
class TxtTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "v=STSv1; id=a | `` | v=STSv1; id=a",
        "\"v=STSv1; id=a\" | `` | v=STSv1; id=a",
        "( \"v=STSv1; id=\" \"20160831Z;\" ) | `` | v=STSv1; id=20160831Z;",
        "\"a\\\"b\\\\c\\059\" | `` | a\"b\\c;",
        "_mta-sts.A.nl. 3600 IN TXT \"v=STSv1; id=a\" | _mta-sts.a.nl | v=STSv1; id=a",
        "_mta-sts.a.nl. IN 3600 TXT \"x\" | _mta-sts.a.nl | x",
        "v=STSv1; id=a TXT b | `` | v=STSv1; id=a TXT b",
        "TXT \"x\" | `` | x",
        "IN TXT \"x\" | `` | x",
        "3600 IN TXT \"x\" | `` | x",
        "1h TXT \"x\" | `` | x",
        "_mta-sts.a.nl. 1d IN TXT \"x\" | _mta-sts.a.nl | x",
        "@ IN TXT \"x\" | `` | x",
        "a TXT \"v=STSv1; id=a;\" ; a comment | a | v=STSv1; id=a;",
        "a TXT ( \"x\" ) ; a comment | a | x",
        "a TXT v=STSv1 | a | v=STSv1",
        "\"open | `` | \"open",
        "\"a\" b | `` | \"a\" b",
      })
  void readsOne(String line, String name, String text) {
    assertEquals(List.of(new TxtText(name, text, false)), TxtText.read(line + "\n"));
  }

  /** A name server ends such a text at the first blank or semicolon. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "_mta-sts.a.nl txt v=STSv1; id=a | _mta-sts.a.nl | v=STSv1; id=a",
        "a TXT v=STSv1;id=a | a | v=STSv1;id=a",
        "a TXT v=STSv1 id | a | v=STSv1 id",
        "a TXT ( \"x\" | a | ( \"x\"",
        "a TXT ( v=STSv1; id=a ) | a | ( v=STSv1; id=a )",
      })
  void inAZoneFileQuotesAreNeeded(String line, String name, String text) {
    assertEquals(List.of(new TxtText(name, text, true)), TxtText.read(line + "\n"));
  }

  /** RFC 1035 5.1: in brackets a line end is a blank, and each line may have a comment. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a TXT ( \"v=STSv1; \"\n \"id=1;\" )",
        "a IN TXT (\r\n  \"v=STSv1; \" ; the version ) \"\r\n\r\n\t\"id=1;\"\r\n) ; done",
        "a 1h TXT (; \"x\"\n\"v=STSv1; id\"\"=1;\");",
        "a TXT ( \"v=STSv1\\; \" ; \"\n \"i\\100=1;\" )",
      })
  void inBracketsOverSeveralLines(String record) {
    assertEquals(
        List.of(
            new TxtText("a", "v=STSv1; id=1;", false),
            new TxtText("a", "b", false),
            new TxtText("", "c", false)),
        TxtText.read(record + "\n TXT \"b\"\nc"));
  }

  @Test
  void aBracketThatIsNeverClosedIsOneLine() {
    assertEquals(
        List.of(new TxtText("a", "( \"b\"", true), new TxtText("", "c", false)),
        TxtText.read("a TXT ( \"b\"\n\"c\"\n"));
  }

  @Test
  void oneALine() {
    assertEquals(
        List.of(new TxtText("", "a ", false), new TxtText("", "b", false)),
        TxtText.read("a \r\n\n  \nb"));
    assertEquals(List.of(), TxtText.read("\n"));
  }

  /** RFC 1035 5.1: a blank first stands for the name of the line before; comments are none. */
  @Test
  void readsAZoneFile() {
    assertEquals(
        List.of(
            new TxtText("_mta-sts.a.nl", "a", false),
            new TxtText("_mta-sts.a.nl", "b", false),
            new TxtText("b", "c", false),
            new TxtText("", "d", false)),
        TxtText.read(
            "\u00ef\u00bb\u00bf$ORIGIN nl.\n$TTL 60\n; a comment\n_mta-sts.a.nl. IN TXT \"a\"\n"
                + "\t3600 IN TXT \"b\"\n  b TXT c\nTXT \"d\"\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "\\",
        "\\\"",
        " ",
        "1 ",
        "\"",
        "\" ",
        "a TXT ",
        "a TXT (\n",
        "a TXT ( \"\"\n",
        "(;\n",
        "(\"\\\n",
        "1d ",
        "1",
        "IN "
      })
  void longLinesEnd(String part) {
    String line = part.repeat(65_536 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          TxtText.read(line);
          TxtText.read("\"" + line + "\"");
          TxtText.read("a " + line);
        });
  }
}
