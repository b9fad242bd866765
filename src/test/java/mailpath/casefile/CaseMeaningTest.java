package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mailpath.casefile.CaseFault.CaseNotOurs;
import mailpath.casefile.CaseFault.CaseQuestionUnknown;
import mailpath.casefile.CaseFault.CaseTooNew;
import mailpath.casefile.CaseFault.CaseValueMissing;
import mailpath.casefile.CaseFault.CaseValueRepeated;
import mailpath.casefile.CaseFault.CaseValueWrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** JSON that cannot mean what it says is refused, with line and key. */
class CaseMeaningTest {
  private static final ObjectNode TREE = Trees.of(Cases.kinds());

  @Test
  void everyMemberThatIsMissingIsNamed() {
    int missing = 0;
    for (JsonPointer place : Trees.places(TREE)) {
      CaseRead read = CaseReader.read(Trees.octets(Trees.without(TREE, place)));
      if (read instanceof CaseRead.Refused(CaseValueMissing(int line, String key))) {
        // Any of three ends would do; without a part of an answer the first is asked for.
        String end = place.toString().replaceAll("/(failure|notAsked)$", "/answer");
        assertTrue(key.equals(place.toString()) || key.equals(end), key + " for " + place);
        assertEquals(1, line);
        missing++;
      }
    }
    assertTrue(missing > 200, "missing: " + missing);
  }

  /** In a file as we write it each member has a line of its own. */
  @Test
  void theLineIsThatOfTheValue() {
    String[] lines = Texts.of(Cases.kinds()).split("\n");
    int checked = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].matches(" *\"(took|at|after|message|mail|port|serverName)\": .*")) {
        String[] changed = lines.clone();
        changed[i] = lines[i].replaceFirst(": [^,]*", ": {}");
        var fault =
            assertInstanceOf(CaseValueWrong.class, Texts.refused(String.join("\n", changed)));
        assertEquals(i + 1, fault.line(), lines[i]);
        assertTrue(lines[i].contains(fault.key().replaceAll(".*/", "")), fault.key());
        checked++;
      }
    }
    assertTrue(checked > 80, "checked: " + checked);
  }

  @Test
  void theLineOfWhatIsMissingIsThatOfItsObject() {
    String text = Texts.of(Cases.kinds()).replaceFirst("\n *\"asked\": .*", "");
    assertEquals(new CaseValueMissing(5, "/question/asked"), Texts.refused(text));
  }

  /** Each with a value of the right type that is out of its range or form. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/version | 0",
        "/version | -1",
        "/version | 1.0",
        "/version | 99999999999",
        "/end | \"FINISHED\"",
        "/end | \"gone\"",
        "/took | \"PT-1S\"",
        "/took | \"-PT1S\"",
        "/took | \"P367D\"",
        "/took | \"PT999999999999999999S\"",
        "/took | \"PT99999999999999999999999999S\"",
        "/took | \"1\"",
        "/took | \"\"",
        "/question/domain | \"\"",
        "/question/domain | \"a..b\"",
        "/question/domain | \"a b\"",
        "/question/domain | \"m\u00fcller.test\"",
        "/question/domain | \"\u212aetting.test\"",
        "/question/at | \"2026-02-30T00:00:00Z\"",
        "/question/at | \"2026-11-25T00:00:00\"",
        "/question/at | \"2026-11-25\"",
        "/question/at | \"+10000-01-01T00:00:00Z\"",
        "/question/at | \"-0001-01-01T00:00:00Z\"",
        "/question/at | \"+1000000000-12-31T23:59:59.999999999Z\"",
        "/question/begun | \"yesterday\"",
        "/settings/hosts | -1",
        "/settings/hosts | 10001",
        "/settings/addresses | 9223372036854775808",
        "/settings/anchors | [{\"ds\": \"\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 65536 8 9 00\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 256 9 00\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 8 256 00\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 8 9 0\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 8 1 00\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 8 2 00\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 8 3 00\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 8 4 00\"}]",
        "/settings/anchors | [{\"ds\": \"test IN DS 1 8 9 00\"}]",
        "/settings/anchors | [{\"ds\": \"te..st. IN DS 1 8 9 00\"}]",
        "/settings/anchors | [{\"ds\": \"$INCLUDE. IN DS 1 8 9 00\"}]",
        "/settings/anchors | [{\"ds\": \". IN DS 1 8 9 00 ; x\"}]",
        "/settings/anchors | [{\"ds\": \". IN DNSKEY 257 3 8 AwEAAQ==\"}]",
        "/settings/roots | [\"0\"]",
        "/settings/roots | [\"0g\"]",
        "/settings/roots | [\"00 00\"]",
        "/desk/families | [\"ipv5\"]",
        "/desk/measured | \"replay\"",
        "/desk/measured | \"moon\"",
        "/observations/0/at | \"2026\"",
        "/observations/0/query/dns | \"\\u0000\"",
        "/observations/0/number | 1.5",
        "/observations/0/answer/message | \"abc\""
      })
  void valuesOutOfRangeAreRefused(String place, String value) {
    byte[] changed = Trees.octets(Trees.with(TREE, place, value));
    var fault = assertInstanceOf(CaseValueWrong.class, Texts.refused(changed));
    assertTrue(fault.key().startsWith(place), fault.key());
    assertEquals(1, fault.line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/port | 0",
        "/port | 65536",
        "/port | 25.0",
        "/port | 1e1",
        "/port | \"25\"",
        "/ip | \"\"",
        "/ip | \"192.0.2\"",
        "/ip | \"192.0.2.256\"",
        "/ip | \"192.0.2.01\"",
        "/ip | \"mx.test\"",
        "/ip | \"fe80::1%eth0\"",
        "/ip | \"::1/64\"",
        "/mail | \".a\""
      })
  void valuesOfADialogueQueryAreChecked(String member, String value) {
    JsonPointer query =
        Trees.places(TREE).stream()
            .filter(place -> place.toString().matches("/observations/\\d+/query"))
            .filter(place -> TREE.at(place).has("mail"))
            .findFirst()
            .orElseThrow();
    byte[] changed = Trees.octets(Trees.with(TREE, query + member, value));
    assertEquals(new CaseValueWrong(1, query + member), Texts.refused(changed));
  }

  @Test
  void theHostOfAResourceIsWhatStandsBeforeThePath() {
    String query =
        Trees.places(TREE).stream()
            .map(JsonPointer::toString)
            .filter(place -> place.endsWith("/query/https"))
            .findFirst()
            .orElseThrow()
            .replace("/https", "");
    ObjectNode other = Trees.with(TREE, query + "/path", "\"/other\"");
    assertEquals(new CaseValueWrong(1, query + "/path"), Texts.refused(Trees.octets(other)));
    ObjectNode none = Trees.with(TREE, query + "/https", "\"/.well-known/mta-sts.txt\"");
    assertEquals(new CaseValueWrong(1, query + "/https"), Texts.refused(Trees.octets(none)));
  }

  /** Two ends of one exchange cannot both be true. */
  @Test
  void anExchangeEndsOnce() {
    for (JsonPointer place : Trees.places(TREE)) {
      if (place.toString().matches("/observations/\\d+/(answer|failure)")) {
        String end = place.toString().endsWith("answer") ? "failure" : "notAsked";
        byte[] twice = Trees.octets(Trees.with(TREE, place.head() + "/" + end, "{}"));
        assertEquals(new CaseValueWrong(1, place.head() + "/" + end), Texts.refused(twice));
      }
      if (place.toString().matches("/observations/\\d+/answer")) {
        byte[] both = Trees.octets(Trees.with(TREE, place.head() + "/partial", "{}"));
        assertEquals(new CaseValueMissing(1, place.head() + "/failure"), Texts.refused(both));
      }
    }
  }

  @Test
  void aQuestionIsRecordedOnce() {
    String first = TREE.at("/observations/0").toString();
    byte[] twice = Trees.octets(Trees.with(TREE, "/observations/3", first));
    assertEquals(new CaseValueRepeated(1, "/observations/3/query"), Texts.refused(twice));
  }

  /** The version is all that may be looked at in the file of a newer program. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\":\"mailpath-case\",\"version\":2}",
        "{\"format\":\"mailpath-case\",\"version\":2,\"question\":7,\"end\":[]}",
        "{\"question\":7,\"version\":2,\"format\":\"mailpath-case\"}"
      })
  void aLaterVersionIsNotRead(String text) {
    assertEquals(new CaseTooNew(2, 1), Texts.refused(text));
    assertEquals(
        new CaseTooNew(2, 1), Texts.refused(Trees.octets(Trees.with(TREE, "/version", "2"))));
  }

  @Test
  void anotherFormatIsNotOurs() {
    assertEquals(
        new CaseNotOurs(), Texts.refused(Trees.octets(Trees.with(TREE, "/format", "\"other\""))));
  }

  @Test
  void aLaterKindOfQuestionIsNamed() {
    byte[] changed = Trees.octets(Trees.with(TREE, "/question/kind", "\"settings\""));
    assertEquals(new CaseQuestionUnknown(1, "/question/kind", "settings"), Texts.refused(changed));
  }

  /** A file that lies about its own outcome (threat-F6): nobody reads it there. */
  @Test
  void aVerdictInTheFileIsKeptAndCountsForNothing() {
    ObjectNode lie = Trees.with(TREE, "/verdict", "\"SECURE\"");
    lie.put("matrix", "all fine");
    ((ObjectNode) lie.at("/observations/0")).put("security", "secure");
    Case read = Texts.opened(Trees.octets(lie));
    Case honest = Texts.opened(Trees.octets(TREE));
    assertEquals(honest.observations(), read.observations());
    assertEquals(3, read.unread().count());
    assertTrue(lie.equals(Trees.of(read)), "not as it was");
  }

  /** What is written for people is not believed either: it is written anew. */
  @Test
  void numbersForPeopleAreNotRead() {
    ObjectNode lie = Trees.with(TREE, "/observations/0/tookMs", "1");
    ((ObjectNode) lie.at("/observations/1")).remove("number");
    Texts.assertSame(Cases.kinds(), Texts.opened(Trees.octets(lie)));
  }
}
