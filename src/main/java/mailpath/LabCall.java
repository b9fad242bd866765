package mailpath;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import mailpath.investigation.Assessment;
import mailpath.lab.Lab;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.report.LabReport;
import mailpath.report.Words;
import mailpath.window.Opening;
import picocli.CommandLine.ParseResult;

/** {@code mailpath lab}, {@code lab serve} and {@code lab tour}. */
final class LabCall {
  private final Terminal terminal;
  private final Clock clock;
  private final Words words;

  LabCall(Terminal terminal, Clock clock, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.words = words;
  }

  int run(ParseResult call) {
    if (!call.hasSubcommand()) {
      LabReport report = new LabReport(words);
      boolean json = call.hasMatchedOption("--json");
      LabDomains.everyOne()
          .forEach(
              domain -> terminal.out().println(json ? report.json(domain) : report.text(domain)));
      return Program.ANSWERED;
    }
    return call.subcommand().commandSpec().name().equals("serve") ? serve() : tour();
  }

  /** Until the process is ended from outside. */
  private int serve() {
    try (Lab lab = Lab.open(clock, new java.security.SecureRandom())) {
      LabReport report = new LabReport(words);
      report.serving(lab).forEach(terminal.out()::println);
      terminal.out().println(words.label(CommandText.SERVING));
      new java.util.concurrent.CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Program.ANSWERED;
  }

  private int tour() {
    if (terminal.display()) {
      return new WindowCall(terminal, clock, words)
          .open(new Opening.Lesson(lessons().getFirst().name().text()));
    }
    LabReport report = new LabReport(words);
    try (Checks checks = Checks.open(CommandOptions.ofLab(false), clock)) {
      for (LabDomain domain : lessons()) {
        Assessment assessment = checks.prepare(domain.name(), domain.name().text()).run();
        terminal.out().println(report.tour(domain, assessment));
      }
    }
    return Program.ANSWERED;
  }

  private static List<LabDomain> lessons() {
    return LabDomains.ALL.stream()
        .filter(domain -> domain.lesson() > 0)
        .sorted(Comparator.comparingInt(LabDomain::lesson))
        .toList();
  }
}
