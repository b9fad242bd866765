package mailpath.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.fact.Rule;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is what the code says, and no rule of the foundation is missing. */
class RulesPageTest {
  private static final Path PAGE = Path.of("docs", "rules.md");

  @Test
  void pageIsWhatTheCodeSays() throws IOException {
    if (System.getProperty("rules.write") != null) {
      Files.writeString(PAGE, RulesPage.markdown());
    }
    assertEquals(RulesPage.markdown(), Files.readString(PAGE));
  }

  @Test
  void everyRuleOfTheStandardsHasItsPlace() {
    Set<String> ids =
        RulesPage.RULES.stream()
            .flatMap(List::stream)
            .map(Rule::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<String> wanted =
        Stream.of(
                numbered("R", 19),
                numbered("D", 12),
                numbered("MX", 5),
                numbered("ST", 4),
                numbered("T", 4))
            .flatMap(s -> s)
            .toList();
    assertTrue(ids.containsAll(wanted), () -> missing(wanted, ids));
  }

  private static Stream<String> numbered(String letters, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letters + number);
  }

  private static String missing(List<String> wanted, Set<String> there) {
    return wanted.stream().filter(id -> !there.contains(id)).toList().toString();
  }
}
