package mailpath;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mailpath.casefile.CaseRead;
import mailpath.casefile.CaseReader;
import mailpath.casefile.CaseWriter;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.DomainCases;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;

/**
 * How fast recorded cases are explained again, for docs/performance.md: 200 case files of the lab,
 * from their octets to the verdict, on one thread. Not a test.
 */
public final class ReplayBenchmark {
  private static final int CASES = 200;
  private static final int ROUNDS = 22;

  private ReplayBenchmark() {}

  public static void main(String[] args) {
    List<byte[]> files = recorded();
    SignatureChecks checks = new SignatureChecks();
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      long used = cpu();
      files.forEach(file -> replay(file, checks));
      double wall = (System.nanoTime() - start) / 1e9;
      double busy = (cpu() - used) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %d cases, %.0f a second, %.0f a second of one core, heap %d MB%n",
          round,
          files.size(),
          files.size() / wall,
          files.size() / busy,
          heap());
    }
    System.exit(0);
  }

  private static List<byte[]> recorded() {
    List<byte[]> files = new ArrayList<>();
    try (Checks checks = Checks.open(CommandOptions.ofLab(false), Clock.systemUTC())) {
      List<LabDomain> quick =
          LabDomains.ALL.stream().filter(domain -> !domain.key().equals("stil")).toList();
      for (int i = 0; i < CASES; i++) {
        LabDomain domain = quick.get(i % quick.size());
        files.add(
            CaseWriter.bytes(
                checks.recorded(checks.prepare(domain.name(), domain.name().text()).run())));
      }
    }
    return files;
  }

  private static void replay(byte[] file, SignatureChecks checks) {
    if (CaseReader.read(file) instanceof CaseRead.Opened(var found)) {
      DomainCases.replay(found, checks);
    } else {
      throw new IllegalStateException("refused");
    }
  }

  /** Of all threads of the process, nanoseconds. */
  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
