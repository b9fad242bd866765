package mailpath;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mailpath.delivery.Word;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainReading;
import mailpath.investigation.Progress;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * In whatever order answers arrive, what is possible only narrows; and an answer that never comes
 * leaves the verdict that it would have given possible.
 *
 * <p>{@code -Dmailpath.orders} sets the number of orders; on the way of each the set of possible
 * verdicts is compared at {@code -Dmailpath.cuts} places.
 */
@Tag("exhaustive")
@Timeout(900)
class ArrivalOrderTest {
  static final List<LabDomain> DOMAINS = LabDomains.ALL;

  private static final int ORDERS = Integer.getInteger("mailpath.orders", 200);
  private static final int CUTS = Integer.getInteger("mailpath.cuts", 2);

  private static Checks checks;

  @BeforeAll
  static void open() {
    checks = LabChecks.impatient(Clock.systemUTC(), Duration.ofSeconds(3), false);
  }

  @AfterAll
  static void close() {
    checks.close();
  }

  @ParameterizedTest
  @FieldSource("DOMAINS")
  void whatIsPossibleOnlyNarrows(LabDomain domain) {
    Assessment seen = checks.prepare(domain.name(), "").run();
    DomainReading reading = checks.check().reading(seen.question());
    Random random = new Random(domain.name().hashCode());
    for (int order = 0; order < ORDERS; order++) {
      List<Observation<?>> arrivals = new ArrayList<>(seen.observations());
      Collections.shuffle(arrivals, random);
      Set<Word> before = new HashSet<>(Word.MEASURED);
      for (int arrived : cuts(arrivals.size(), random)) {
        Set<Word> now = possible(reading, arrivals.subList(0, arrived));
        assertTrue(before.containsAll(now), () -> domain.name() + " grew to " + now);
        before = now;
      }
    }
  }

  @ParameterizedTest
  @FieldSource("DOMAINS")
  void anAnswerThatNeverComesExcludesNothing(LabDomain domain) {
    Assessment seen = checks.prepare(domain.name(), "").run();
    DomainReading reading = checks.check().reading(seen.question());
    List<Word> verdict = seen.verdict().range();
    for (Observation<?> missing : seen.observations()) {
      List<Observation<?>> rest = new ArrayList<>(seen.observations());
      rest.remove(missing);
      Set<Word> now = possible(reading, rest);
      assertTrue(
          now.containsAll(verdict),
          () -> domain.name() + " without " + missing.query() + " is only " + now);
    }
  }

  private static Set<Word> possible(DomainReading reading, List<Observation<?>> arrived) {
    Progress progress = new Progress(arrived.size(), List.of(), Progress.State.RUNNING);
    Assessment now = reading.assess(arrived, WhyNot.PENDING, progress, Duration.ZERO);
    return Set.copyOf(now.verdict().range());
  }

  /** Places to look at, in growing order, the end among them. */
  private static List<Integer> cuts(int size, Random random) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < CUTS; i++) {
      cuts.add(random.nextInt(size + 1));
    }
    cuts.add(size);
    Collections.sort(cuts);
    return cuts;
  }
}
