package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.mtasts.PolicyProblem.Kind;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules R5 to R8. */
class PolicyFileTest {
  private static final String GOOD =
      "version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 604800\n";
  private static final MtaStsPolicy POLICY =
      new MtaStsPolicy(Mode.ENFORCE, List.of("mail.example.com"), 604_800);

  private static PolicyFile parse(String body) {
    return parse(body, StandardCharsets.UTF_8);
  }

  private static PolicyFile parse(String body, Charset charset) {
    return PolicyFile.parse(Bytes.of(body.getBytes(charset)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "version: STSv1\r\nmode: enforce\r\nmx: mail.example.com\r\nmax_age: 604800\r\n",
        "version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 604800",
        "max_age:604800\nmx:mail.example.com\nmode:\tenforce \t\nversion:   STSv1 ",
        "version: STSv1\nmode: enforce\nmx: MAIL.example.com\nmax_age: 604800\nfoo: b\u00e4r baz\n",
        "version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 0000604800\n",
      })
  void readsWhatTheGrammarAllows(String body) {
    assertEquals(new PolicyFile(List.of(), Optional.of(POLICY)), parse(body));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("\uFEFF" + GOOD, Kind.BYTE_ORDER_MARK, 1),
        fault(GOOD.replace("mode", " mode"), Kind.STRAY_BLANK, 2),
        fault(GOOD.replace("mode:", "mode :"), Kind.STRAY_BLANK, 2),
        fault(GOOD.replace("mode: enforce", "mode enforce"), Kind.NOT_A_FIELD, 2),
        fault(GOOD + "foo:\n", Kind.NOT_A_FIELD, 5),
        fault(GOOD + ": bar\n", Kind.NOT_A_FIELD, 5),
        fault(GOOD + "f\u00f6\u00f6: bar\n", Kind.NOT_A_FIELD, 5),
        fault(GOOD + "foo\u00a0: bar\n", Kind.NOT_A_FIELD, 5),
        fault(GOOD + "foo: b\0r\n", Kind.ODD_CHARACTER, 5),
        fault(GOOD + "foo: b\tr\n", Kind.ODD_CHARACTER, 5),
        fault(GOOD.replace("STSv1", "STSv2"), Kind.VERSION, 1),
        fault(GOOD.replace("STSv1", "stsv1"), Kind.VERSION, 1),
        fault(GOOD.replace("enforce", "Enforce"), Kind.MODE, 2),
        fault(GOOD.replace("enforce", "report"), Kind.MODE, 2),
        fault(GOOD.replace("enforce", "\u00a0enforce"), Kind.MODE, 2),
        fault(GOOD.replace("604800", "-1"), Kind.MAX_AGE, 4),
        fault(GOOD.replace("604800", "0x10"), Kind.MAX_AGE, 4),
        fault(GOOD.replace("604800", "1e6"), Kind.MAX_AGE, 4),
        fault(GOOD.replace("604800", "1" + "0".repeat(30)), Kind.MAX_AGE, 4),
        fault(GOOD.replace("604800", "\u0661\u0662"), Kind.MAX_AGE, 4),
        fault(GOOD.replace("mail.example.com", ".example.com"), Kind.MX, 3),
        fault(GOOD.replace("mail.example.com", "*"), Kind.MX, 3),
        fault(GOOD.replace("mail.example.com", "*.*.x"), Kind.MX, 3),
        fault(GOOD.replace("mail.example.com", "a*.x"), Kind.MX, 3),
        fault(GOOD.replace("mail.example.com", "b\u00fccher.example"), Kind.MX, 3),
        fault(GOOD.replace("mail.example.com", "2001:db8::1"), Kind.MX, 3),
        fault(GOOD.replace("mail.example.com", "mail.example.com."), Kind.MX, 3),
        fault(GOOD.replace("version: STSv1\n", ""), Kind.MISSING, 0),
        fault(GOOD.replace("mode: enforce\n", ""), Kind.MISSING, 0),
        fault(GOOD.replace("max_age: 604800\n", ""), Kind.MISSING, 0),
        fault(GOOD.replace("mode:", "Mode:"), Kind.MISSING, 0),
        fault(GOOD.replace("mx: mail.example.com\n", ""), Kind.NO_MX, 0));
  }

  private static Arguments fault(String body, Kind kind, int line) {
    return Arguments.of(kind, line, body);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void refusesTheFileAndNamesTheLine(Kind kind, int line, String body) {
    PolicyFile file = parse(body);
    assertEquals(Optional.empty(), file.policy());
    assertEquals(kind, file.problems().getFirst().kind());
    assertEquals(line, file.problems().getFirst().line());
  }

  @ParameterizedTest
  @ValueSource(strings = {GOOD + "\n", "\n" + GOOD, GOOD + "  \n", GOOD + "\r\n"})
  void aBlankLineDependsOnTheSender(String body) {
    PolicyFile file = parse(body);
    assertEquals(Optional.of(POLICY), file.policy());
    assertEquals(Kind.BLANK_LINE, file.depends().orElseThrow().kind());
  }

  @Test
  void maxAgeAboveTheCeilingDependsOnTheSender() {
    assertTrue(parse(GOOD.replace("604800", "31557600")).problems().isEmpty());
    PolicyFile file = parse(GOOD.replace("604800", "31557601"));
    assertEquals(Kind.MAX_AGE_RANGE, file.depends().orElseThrow().kind());
    assertEquals(31_557_601, file.policy().orElseThrow().maxAge());
    PolicyFile largest = parse(GOOD.replace("604800", "9999999999"));
    assertEquals(9_999_999_999L, largest.policy().orElseThrow().maxAge());
  }

  @Test
  void theFirstOfAKeyCounts() {
    PolicyFile file = parse(GOOD + "mode: none\nmax_age: x\n");
    assertEquals(Optional.of(POLICY), file.policy());
    assertEquals(
        List.of(
            new PolicyProblem(Kind.DUPLICATE, 5, "mode: none"),
            new PolicyProblem(Kind.DUPLICATE, 6, "max_age: x")),
        file.problems());
  }

  @Test
  void modeNoneNeedsNoHost() {
    PolicyFile file = parse("version: STSv1\nmode: none\nmax_age: 86400\n");
    assertEquals(Optional.of(new MtaStsPolicy(Mode.NONE, List.of(), 86_400)), file.policy());
  }

  @Test
  void warnsOfPatternsThatMatchNothing() {
    PolicyFile file = parse(GOOD + "mx: localhost\nmx: 192.0.2.1\n");
    assertEquals(
        List.of(
            new PolicyProblem(Kind.MX_SINGLE_LABEL, 5, "mx: localhost"),
            new PolicyProblem(Kind.MX_ADDRESS, 6, "mx: 192.0.2.1")),
        file.problems());
    assertTrue(file.policy().isPresent());
  }

  @Test
  void otherEncodingsAreNoPolicy() {
    assertEquals(Optional.empty(), parse(GOOD, StandardCharsets.UTF_16).policy());
    assertEquals(Optional.empty(), parse(GOOD.replace('\n', '\r')).policy());
    PolicyFile latin = parse(GOOD + "foo: \u00e9\n", StandardCharsets.ISO_8859_1);
    assertEquals(Kind.ODD_CHARACTER, latin.problems().getFirst().kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mx: a.example.com\n", "                         \t", "a.", "a: ", "mx:"})
  void hostileBodiesEnd(String part) {
    String body = GOOD + part.repeat(65_536 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(body));
  }
}
