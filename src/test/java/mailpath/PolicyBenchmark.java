package mailpath;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import mailpath.window.PolicyPlays;

/**
 * Times from an edit of the copies to the finished matrix, for docs/performance.md: 10 mail servers
 * with 4 addresses each. Not a test.
 */
public final class PolicyBenchmark {
  private static final int WARM = 40;
  private static final int ROUNDS = 21;

  private PolicyBenchmark() {}

  public static void main(String[] args) {
    for (boolean known : List.of(true, false)) {
      PolicyPlays plays = new PolicyPlays(10, 4, known);
      String facts = known ? "all facts known" : "every second address not known";
      for (String copy : plays.copies()) {
        print(facts + ", " + copy + " changed, whole", () -> plays.edit(copy));
      }
      print(facts + ", the game alone", plays::game);
      print(facts + ", the case alone", () -> plays.record());
    }
    System.exit(0);
  }

  private static void print(String what, Runnable work) {
    for (int round = 0; round < WARM; round++) {
      work.run();
    }
    List<Double> times = new ArrayList<>();
    Duration busy = worked();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      times.add((System.nanoTime() - start) / 1e6);
    }
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-70s median %6.1f ms, slowest %6.1f ms, work of one core %6.1f ms%n",
        what,
        times.get(ROUNDS / 2),
        times.getLast(),
        worked().minus(busy).toMillis() / (double) ROUNDS);
  }

  private static Duration worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
