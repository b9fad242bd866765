package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.JudgedText.Placed;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules R5 to R8 and R10, line by line; threat-H4, threat-H5. */
class PolicyLinesTest {
  private static final String GOOD =
      "version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 604800\n";

  private static JudgedText judge(String body) {
    return judge(body, StandardCharsets.UTF_8);
  }

  private static JudgedText judge(String body, Charset charset) {
    return PolicyLines.judge(Bytes.of(body.getBytes(charset)));
  }

  /** Line, constant and rule of each fault: {@code 2 MODE R6}. */
  private static String faults(JudgedText judged) {
    return judged.faults().stream().map(PolicyLinesTest::fault).collect(Collectors.joining(", "));
  }

  private static String fault(Placed placed) {
    String about = placed.fault().about().isEmpty() ? "" : " " + placed.fault().about();
    return placed.number()
        + " "
        + placed.fault().what().name()
        + " "
        + placed.fault().rule().id()
        + about;
  }

  static Stream<Arguments> files() {
    return Stream.of(
        file(GOOD, true, ""),
        file(GOOD.replace("\n", "\r\n"), true, ""),
        file(GOOD.stripTrailing(), true, ""),
        file(GOOD.replaceFirst("\n", "\r\n"), true, ""),
        file(GOOD + "Mode: x\nversion_2: y z\n", true, ""),
        file("max_age:604800\nmx:*.example.com \nmode:\tnone\nversion:  STSv1", true, ""),
        file("version: STSv1\nmode: none\nmax_age: 0\n", true, ""),
        file(GOOD.replace("604800", "604799"), true, "4 BELOW_WEEK R7"),
        file(GOOD.replace("604800", "86399"), true, "4 BELOW_DAY R7"),
        file(GOOD.replace("604800", "0"), true, "4 ZERO R7"),
        file(GOOD + "mode: none\n", true, "5 DUPLICATE R6"),
        file(
            GOOD + "mx: localhost\nmx: 192.0.2.1\n", true, "5 MX_SINGLE_LABEL R8, 6 MX_ADDRESS R8"),
        file(GOOD.replace("604800", "31557601"), false, "4 MAX_AGE_RANGE R7"),
        file(GOOD + "\n", false, "5 BLANK_LINE R5"),
        file("\n" + GOOD, false, "1 BLANK_LINE R5"),
        file(GOOD.replace("version: STSv1\n", ""), false, "0 MISSING R6 version"),
        file(GOOD.replace("max_age: 604800\n", ""), false, "0 MISSING R6 max_age"),
        file(GOOD.replace("mx: mail.example.com\n", ""), false, "0 NO_MX R6"),
        file(GOOD.replace("STSv1", "STSv2"), false, "1 VERSION R6"),
        file(GOOD.replace("enforce", "Enforce"), false, "2 MODE R6"),
        file(GOOD.replace("604800", "1" + "0".repeat(30)), false, "4 MAX_AGE R6"),
        file(GOOD.replace("mail.example.com", "*.*.x"), false, "3 MX R8"),
        file(GOOD.replace("mail.", "."), false, "3 MX R8"),
        file(GOOD.replace("mail.", "b\u00fccher."), false, "3 MX R8"),
        file(GOOD.replace("mode:", "mode :"), false, "2 STRAY_BLANK R5"),
        file(GOOD.replace("mode: ", "mode "), false, "2 NOT_A_FIELD R5"),
        file("\uFEFF" + GOOD, false, "1 BYTE_ORDER_MARK R5"),
        file(GOOD.replace("mode", "Mode"), false, "0 MISSING R6 mode"),
        file(GOOD + "foo: a\0b\n", false, "5 ODD_CHARACTER R5"),
        file(GOOD + "foo: \u00fcber \ufffd\n", true, ""),
        file(GOOD.replace("\n", "\r"), false, "0 CR_LINE_ENDS R5"),
        file(" \n", false, "0 EMPTY R5"),
        file("<!DOCTYPE html><p>Not found", false, "0 HTML R5"),
        file("\uFEFF{}", false, "0 JSON R5"),
        file(" {\"version\":\"STSv1\"}", false, "0 JSON R5"),
        file("v=STSv1; id=1;\n", false, "0 TXT_RECORD R5"));
  }

  private static Arguments file(String body, boolean valid, String faults) {
    return Arguments.of(body, valid, faults);
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachLineIsJudged(String body, boolean valid, String faults) {
    JudgedText judged = judge(body);
    assertEquals(faults, faults(judged));
    assertEquals(valid, judged.valid());
  }

  /** What is said by line and what a domain check says of the same file are one reading. */
  @ParameterizedTest
  @MethodSource("files")
  void theReaderSaysTheSame(String body, boolean valid, String faults) {
    PolicyFile file = PolicyFile.parse(Bytes.of(body.getBytes(StandardCharsets.UTF_8)));
    assertEquals(valid, file.policy().isPresent() && file.depends().isEmpty());
    boolean invalid = judge(body).worst().filter(e -> e == Effect.INVALID).isPresent();
    assertEquals(file.policy().isEmpty(), invalid);
  }

  @Test
  void octetsAreShownAsTheyAre() {
    JudgedText latin = judge(GOOD + "foo: \u00e9\u00fc\n", StandardCharsets.ISO_8859_1);
    assertEquals("foo: \\xE9\\xFC", latin.parts().getLast().text());
    assertEquals("5 ODD_CHARACTER R5, 0 NOT_UTF_8 R5", faults(latin));
    assertEquals("foo: \u00e9", judge(GOOD + "foo: \u00e9\n").parts().getLast().text());
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
      assertEquals("0 UTF_16 R5", faults(judge(GOOD, Charset.forName(charset))), charset);
    }
  }

  @Test
  void eachLineSaysWhatItMeans() {
    JudgedText judged = judge(GOOD + "mx: *.Example.net\nfoo: bar\nmx: .x\nmx: 192.0.2.1\n");
    assertEquals(
        List.of(
            Optional.of(new PolicyMeaning.PolicyIsSts()),
            Optional.of(new PolicyMeaning.PolicyEnforces()),
            Optional.of(new PolicyMeaning.PolicyListsHost("mail.example.com")),
            Optional.of(new PolicyMeaning.PolicyKeptDays(604_800, 7)),
            Optional.of(new PolicyMeaning.PolicyListsBelow("example.net")),
            Optional.of(new PolicyMeaning.PolicyKeyUnknown("foo")),
            Optional.empty(),
            Optional.empty()),
        judged.parts().stream().map(Part::meaning).toList());
    assertEquals(
        "GOOD GOOD GOOD GOOD GOOD PASSED_OVER INVALID WARNING",
        judged.parts().stream().map(p -> p.state().name()).collect(Collectors.joining(" ")));
    assertEquals(
        new PolicyMeaning.PolicyKeptSeconds(60),
        judge(GOOD.replace("604800", "60")).parts().getLast().meaning().orElseThrow());
    assertEquals(
        Optional.empty(), judge(GOOD.replace("604800", "31557601")).parts().getLast().meaning());
  }

  /** Of what was not read nothing is said to be missing (R10). */
  @Test
  void aBodyOver64KbIsNotJudgedToItsEnd() {
    String body = "mx: mail.example.com\n".repeat(65_536 / 21 + 1);
    JudgedText judged = judge(body);
    assertEquals("0 TOO_LARGE R10", fault(judged.faults().getLast()));
    assertTrue(judged.faults().stream().noneMatch(f -> fault(f).contains("MISSING")));
    String cut = GOOD + "x: " + "y".repeat(65_536 - GOOD.length() - 7) + "\nmx: mail.example.com\n";
    assertEquals("0 TOO_LARGE R10", faults(judge(cut)));
    assertEquals(5, judge(cut).parts().size());
    assertEquals(Optional.empty(), judge(GOOD + "x: ".repeat(21_800) + "\n").worst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "mx\n", "mode x\n", "mx: a.example.com\n", " \t", "\r", "\"", "{"})
  void hostileBodiesEnd(String part) {
    String body = GOOD + part.repeat(200_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> judge(body));
  }
}
