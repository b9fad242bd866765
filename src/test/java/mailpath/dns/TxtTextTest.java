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
        "_mta-sts.a.nl txt v=STSv1; id=a | _mta-sts.a.nl | v=STSv1; id=a",
        "v=STSv1; id=a TXT b | `` | v=STSv1; id=a TXT b",
        "TXT \"x\" | `` | x",
        "IN TXT \"x\" | `` | x",
        "3600 IN TXT \"x\" | `` | x",
        "1h TXT \"x\" | `` | x",
        "_mta-sts.a.nl. 1d IN TXT \"x\" | _mta-sts.a.nl | x",
        "@ IN TXT \"x\" | `` | x",
        "a TXT \"v=STSv1; id=a;\" ; a comment | a | v=STSv1; id=a;",
        "a TXT ( \"x\" ) ; a comment | a | x",
        "a TXT ( \"x\" | a | ( \"x\"",
        "\"open | `` | \"open",
        "\"a\" b | `` | \"a\" b",
      })
  void readsOne(String line, String name, String text) {
    assertEquals(List.of(new TxtText(name, text)), TxtText.read(line + "\n"));
  }

  @Test
  void oneALine() {
    assertEquals(
        List.of(new TxtText("", "a "), new TxtText("", "b")), TxtText.read("a \r\n\n  \nb"));
    assertEquals(List.of(), TxtText.read("\n"));
  }

  /** RFC 1035 5.1: a blank first stands for the name of the line before; comments are none. */
  @Test
  void readsAZoneFile() {
    assertEquals(
        List.of(
            new TxtText("_mta-sts.a.nl", "a"),
            new TxtText("_mta-sts.a.nl", "b"),
            new TxtText("b", "c"),
            new TxtText("", "d")),
        TxtText.read(
            "\u00ef\u00bb\u00bf$ORIGIN nl.\n$TTL 60\n; a comment\n_mta-sts.a.nl. IN TXT \"a\"\n"
                + "\t3600 IN TXT \"b\"\n  b TXT c\nTXT \"d\"\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\\", "\\\"", " ", "1 ", "\"", "\" ", "a TXT ", "1d ", "1", "IN "})
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
