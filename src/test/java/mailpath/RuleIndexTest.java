package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every rule of the standards, and every row of bad input, is named by a test. */
@Tag("exhaustive")
final class RuleIndexTest {
  private static final Path TESTS = Path.of("src/test/java/mailpath");
  private static final Path RULES = Path.of("docs/rules.md");

  /** Ids of the rules for senders and receivers, from B1 to B9. */
  private static final List<String> IDS =
      Stream.of(
              ids("MX", 5),
              ids("ST", 7),
              ids("R", 19),
              ids("T", 4),
              ids("N", 14),
              ids("D", 12),
              Stream.of("B7"),
              ids("Q", 5),
              ids("X", 5))
          .flatMap(each -> each)
          .toList();

  /** Rows about DNS, about mail dialogues, about TLS and certificates. */
  private static final List<String> ROWS =
      Stream.of(ids("threat-D", 24), ids("threat-S", 19), ids("threat-X", 13))
          .flatMap(each -> each)
          .toList();

  private static String tests;

  private static Stream<String> ids(String letters, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letters + number);
  }

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      StringBuilder all = new StringBuilder();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("RuleIndexTest.java"))
          .forEach(file -> all.append(text(file)));
      tests = all.toString();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTested(String id) {
    return Pattern.compile("(?<![\\w-])" + id + "(?!\\w)").matcher(tests).find();
  }

  @Test
  void everyRuleIsNamedByATest() {
    assertEquals(List.of(), IDS.stream().filter(id -> !isTested(id)).toList());
  }

  @Test
  void everyRuleHasALineInTheRules() {
    String page = text(RULES);
    assertTrue(page.contains("| MX1 |"));
    assertEquals(List.of(), IDS.stream().filter(id -> !page.contains("| " + id + " |")).toList());
  }

  /** Tests name rows alone, in lists and in ranges. */
  private static final Pattern NAMED =
      Pattern.compile("[Tt]hreat-([DSX])(\\d+)((?:(?:,| and| to)?[\\s*]+[DSX]\\d+)*)");

  private static final Pattern MORE = Pattern.compile("(to)?[\\s*]+[DSX](\\d+)");

  private static Set<String> named() {
    Set<String> rows = new HashSet<>();
    Matcher matcher = NAMED.matcher(tests);
    while (matcher.find()) {
      String letter = "threat-" + matcher.group(1);
      int last = Integer.parseInt(matcher.group(2));
      rows.add(letter + last);
      Matcher more = MORE.matcher(matcher.group(3));
      while (more.find()) {
        int next = Integer.parseInt(more.group(2));
        int from = more.group(1) == null ? next : last + 1;
        IntStream.rangeClosed(from, next).forEach(number -> rows.add(letter + number));
        last = next;
      }
    }
    return rows;
  }

  @Test
  void everyRowOfBadInputIsNamedByATest() {
    Set<String> named = named();
    assertEquals(List.of(), ROWS.stream().filter(row -> !named.contains(row)).toList());
  }
}
