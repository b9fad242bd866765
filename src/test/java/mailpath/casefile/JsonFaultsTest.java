package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.casefile.CaseFault.CaseBeyondLimit;
import mailpath.casefile.CaseFault.CaseKeyRepeated;
import mailpath.casefile.CaseFault.CaseNotJson;
import mailpath.casefile.CaseFault.CaseNotJsonAt;
import mailpath.casefile.CaseFault.CaseNotOurs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case file with one thing in it that is or is not JSON: every one is decided right (threat-F4,
 * G8), wherever it stands.
 */
@Tag("exhaustive")
class JsonFaultsTest {
  private static final Case CASE = Cases.kinds();
  private static final String TEXT = Texts.of(CASE);

  /** A second opinion on what a good value says. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Places where an unknown member can stand: behind these, at these pointers. */
  private enum Place {
    TOP("\"version\": 1,", "/later", 3),
    WITHIN("\"kind\": \"domain\",", "/question/later", 6);

    private final String behind;
    private final String key;
    private final int line;

    Place(String behind, String key, int line) {
      this.behind = behind;
      this.key = key;
      this.line = line;
    }

    /** The case with a member more, on the line where the text behind which it stands is. */
    byte[] with(byte[] value) {
      int at = TEXT.indexOf(behind) + behind.length();
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      octets.writeBytes(Texts.octets(TEXT.substring(0, at) + " \"later\": "));
      octets.writeBytes(value);
      octets.writeBytes(Texts.octets(", " + TEXT.substring(at)));
      return octets.toByteArray();
    }
  }

  @TestFactory
  Stream<DynamicTest> goodValuesAreReadAndKept() {
    return JsonValues.good()
        .flatMap(
            value ->
                Stream.of(Place.values())
                    .map(place -> named(place, value, () -> isKept(place, value))));
  }

  @TestFactory
  Stream<DynamicTest> badValuesAreRefusedWithTheirPlace() {
    return JsonValues.bad()
        .flatMap(
            value ->
                Stream.of(Place.values())
                    .map(place -> named(place, value, () -> isRefused(place, value))));
  }

  @Test
  void thereAreManyOfThem() {
    assertTrue(JsonValues.bad().count() > 300, "bad ones: " + JsonValues.bad().count());
    assertTrue(JsonValues.good().count() > 75, "good ones: " + JsonValues.good().count());
  }

  private static DynamicTest named(Place place, byte[] value, Runnable check) {
    String shown = MAPPER.writeValueAsString(new String(value, StandardCharsets.ISO_8859_1));
    String name = shown.length() > 60 ? shown.substring(0, 60) : shown;
    return DynamicTest.dynamicTest(place + " " + name, check::run);
  }

  private static void isKept(Place place, byte[] value) {
    Case read = Texts.opened(place.with(value));
    JsonNode meant = MAPPER.readTree(new String(value, StandardCharsets.UTF_8));
    JsonNode kept = read.unread().at(place.key).orElseThrow();
    boolean alike =
        meant.isNumber()
            ? meant.decimalValue().compareTo(kept.decimalValue()) == 0
            : meant.equals(kept);
    assertTrue(alike, kept + " for " + meant);
    assertEquals(1, read.unread().count());
    Texts.assertSame(read, Texts.opened(CaseWriter.bytes(read)));
  }

  private static void isRefused(Place place, byte[] value) {
    byte[] text = place.with(value);
    CaseFault fault = Texts.refused(text);
    assertTrue(line(fault) >= place.line, fault.toString());
    assertEquals(fault, Texts.refused(Texts.folded(text)));
  }

  /** The text as a whole: what stands around the one value. */
  @TestFactory
  Stream<DynamicTest> whatIsNoJsonAtAll() {
    return Stream.of(
            "",
            " ",
            "\n",
            "\0",
            "\0".repeat(4_096),
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "{]",
            "[}",
            "nothing",
            "{\"",
            "<html>",
            "PK\3\4",
            "%PDF-1.7",
            "\ufeff",
            "\u00ff",
            "-",
            "{}}",
            "[]]",
            "{} {}",
            "{},",
            "{}\0",
            "{} x",
            "{} // x",
            "1 2",
            "\"a\" \"b\"",
            "\f{}",
            "[1",
            "{\"a\"")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    MAPPER.writeValueAsString(text.substring(0, Math.min(20, text.length()))),
                    () -> isNoJson(Texts.refused(text))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "[[]]",
        "null",
        "true",
        "1",
        "\"mailpath-case\"",
        "{\"format\":\"other\"}",
        "{\"version\":1}",
        "[{\"format\":\"mailpath-case\"}]"
      })
  void jsonThatIsNoCase(String text) {
    assertEquals(new CaseNotOurs(), Texts.refused(text));
  }

  @TestFactory
  Stream<DynamicTest> nothingStandsAroundTheValue() {
    String last = TEXT.strip();
    return Stream.of(
            "\ufeff" + TEXT,
            TEXT + "\ufeff",
            TEXT + "{}",
            TEXT + TEXT,
            TEXT + ",",
            TEXT + "]",
            TEXT + "}",
            TEXT + "null",
            TEXT + "\0",
            TEXT + "x",
            TEXT + "// done",
            TEXT + "\u0085",
            TEXT + "\f",
            "\0" + TEXT,
            "x" + TEXT,
            "," + TEXT,
            "// first\n" + TEXT,
            "[" + TEXT,
            "(" + TEXT + ")",
            "data = " + TEXT + ";",
            ")]}',\n" + TEXT,
            last.substring(1),
            last.substring(0, last.length() - 1),
            TEXT.replace('"', '\''),
            TEXT.replace(": ", "= "),
            TEXT.replace("\",\n", "\";\n"),
            TEXT.replace(",\n", "\n"),
            TEXT.replace("\n", ",\n"))
        .map(
            text ->
                DynamicTest.dynamicTest("" + text.length(), () -> isNoJson(Texts.refused(text))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void onlyUtf8IsRead(String charset) {
    isNoJson(Texts.refused(TEXT.getBytes(Charset.forName(charset))));
    byte[] marked = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));
    isNoJson(Texts.refused(marked));
  }

  /** White space between the tokens may be any of four. */
  @Test
  void spaceMakesNoDifference() {
    List.of(
            TEXT.replace("\n", "\r\n"),
            TEXT.replace("\n", "\r"),
            TEXT.replaceAll("\n *", " "),
            TEXT.replaceAll("\n *", "\t\t\n"),
            "\r\n\t " + TEXT + " \n")
        .forEach(text -> Texts.assertSame(CASE, Texts.opened(text)));
  }

  private static void isNoJson(CaseFault fault) {
    assertTrue(line(fault) >= 1, fault.toString());
  }

  /** Where the reader gave up. */
  private static int line(CaseFault fault) {
    return switch (fault) {
      case CaseNotJson(int line, int ignored) -> line;
      case CaseNotJsonAt(int line, int ignored, String key) when !key.isEmpty() -> line;
      default -> 0;
    };
  }

  /** The first member of each object in the file stands there once more. */
  @Test
  void noKeyTwiceInAnyObject() {
    List<MatchResult> members =
        Pattern.compile("\\{\\s*(\"[^\"]+\": )").matcher(TEXT).results().toList();
    assertTrue(members.size() > 100, "objects: " + members.size());
    for (int i = 0; i < members.size(); i++) {
      int at = members.get(i).start() + 1;
      String doubled = TEXT.substring(0, at) + members.get(i).group(1) + "1, " + TEXT.substring(at);
      CaseKeyRepeated fault = assertInstanceOf(CaseKeyRepeated.class, Texts.refused(doubled));
      assertTrue(fault.key().endsWith("/" + name(members.get(i))), fault.key());
    }
  }

  private static String name(MatchResult member) {
    return member.group(1).substring(1, member.group(1).length() - 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"b\":2,\"a\":null}",
        "{\"a\":1,\"\\u0061\":1}",
        "{\"\":1,\"\":1}",
        "[{\"b\":[{\"a\":1,\"a\":2}]}]"
      })
  void noKeyTwiceInWhatIsUnknown(String value) {
    for (Place place : Place.values()) {
      CaseFault fault = Texts.refused(place.with(Texts.octets(value)));
      assertEquals(place.line, assertInstanceOf(CaseKeyRepeated.class, fault).line());
    }
  }

  @ParameterizedTest
  @CsvSource({"62, true", "64, false", "100000, false"})
  void depthIsBounded(int depth, boolean good) {
    bounded(good, "[".repeat(depth) + "]".repeat(depth));
    bounded(good, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    if (!good) {
      bounded(false, "[".repeat(depth));
      bounded(false, "{\"a\":".repeat(depth));
      bounded(false, "[{\"a\":".repeat(depth));
    }
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false", "1000000, false"})
  void numbersAreBounded(int digits, boolean good) {
    bounded(good, "9".repeat(digits));
    bounded(good, "-" + "9".repeat(digits));
    bounded(good, "0." + "9".repeat(digits - 1));
  }

  /** Whoever takes such a number for an integer later would need all memory there is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1001",
        "1e-1002",
        "1e1000000000",
        "-1e1000000000",
        "1e-1000000000",
        "1e2147483647",
        "1e2147483648",
        "1e-2147483649",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "0e1000000000",
        "1.5e9223372036854775808"
      })
  void exponentsAreBounded(String number) {
    bounded(false, number);
    bounded(false, "[" + number + "]");
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false", "2000000, false"})
  void namesAreBounded(int length, boolean good) {
    bounded(good, "{\"" + "n".repeat(length) + "\":1}");
  }

  @Test
  void textsAreBounded() {
    bounded(true, "\"" + "x".repeat(6 * 1024 * 1024) + "\"");
    bounded(false, "\"" + "x".repeat(6 * 1024 * 1024 + 1) + "\"");
  }

  @Test
  void theCountOfTokensIsBounded() {
    bounded(false, "[" + "[],".repeat(1_000_000) + "1]");
    bounded(false, "[" + "1,".repeat(2_000_000) + "1]");
  }

  @Test
  void theCountOfUnreadPartsIsBounded() {
    StringBuilder members = new StringBuilder("1");
    for (int i = 0; i < 100_000; i++) {
      members.append(", \"later").append(i).append("\": 1");
    }
    bounded(false, members.toString());
  }

  private static void bounded(boolean good, String value) {
    for (Place place : Place.values()) {
      byte[] text = place.with(Texts.octets(value));
      if (good) {
        assertEquals(1, Texts.opened(text).unread().count());
      } else {
        var fault = assertInstanceOf(CaseBeyondLimit.class, Texts.refused(text));
        assertEquals(place.line, fault.line());
        assertTrue(fault.key().startsWith(place.key), fault.key());
      }
    }
  }

  /** Lines and characters from 1; the key is the last one that was read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1,\\n \"b\": tru }            | 2 | 7  | /b",
        "{\"a\": [1, 2,\\n\\n  {\"c\": 01}]}  | 3 | 10 | /a/2/c",
        "{\"a\": {\"b/c\": [[], x]}}           | 1 | 20 | /a/b~1c/1",
        "{\"a\": \"\u0663\u20ac\", \"b\": .5}  | 1 | 18 | /b"
      })
  void thePlaceIsTold(String text, int line, int column, String key) {
    assertEquals(new CaseNotJsonAt(line, column, key), Texts.refused(text.replace("\\n", "\n")));
  }
}
