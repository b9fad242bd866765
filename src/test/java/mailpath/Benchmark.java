package mailpath;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;

/**
 * Times of checks over the lab, for docs/performance.md. Not a test: figures depend on the machine,
 * and a test that fails on a busy one teaches nothing.
 */
public final class Benchmark {
  private static final int ROUNDS = 5;

  private Benchmark() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    try (Checks checks = Checks.open(CommandOptions.ofLab(false), Clock.systemUTC())) {
      print("lab opened", since(start));
      List<LabDomain> quick =
          LabDomains.ALL.stream().filter(domain -> !domain.key().equals("stil")).toList();
      first(checks, quick.getFirst());
      long all = System.nanoTime();
      quick.forEach(domain -> check(checks, domain));
      print("all domains but the silent one, first time", since(all));
      List<Double> times = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        quick.forEach(domain -> times.add(check(checks, domain)));
      }
      Collections.sort(times);
      print("one domain, warm, median", times.get(times.size() / 2));
      print("one domain, warm, slowest of " + times.size(), times.getLast());
    }
    System.exit(0);
  }

  private static void first(Checks checks, LabDomain domain) {
    long start = System.nanoTime();
    double[] provisional = {0};
    checks
        .prepare(domain.name(), domain.name().text())
        .run(seen -> provisional[0] = provisional[0] == 0 ? since(start) : provisional[0]);
    print("very first check, first provisional verdict", provisional[0]);
    print("very first check, final verdict", since(start));
  }

  private static double check(Checks checks, LabDomain domain) {
    long start = System.nanoTime();
    checks.prepare(domain.name(), domain.name().text()).run();
    return since(start);
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private static void print(String what, double milliseconds) {
    System.out.printf(Locale.ROOT, "%-50s %8.0f ms%n", what, milliseconds);
  }
}
