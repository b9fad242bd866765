package mailpath;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.client.FoundBy;
import mailpath.client.ServiceVerdict;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveryComparison;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.Progress;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.report.ClientJson;
import mailpath.report.ClientReport;
import mailpath.report.DiscoveryJson;
import mailpath.report.DiscoveryReport;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath client --address A}: what a mail program would find for an address, and what that
 * is worth. Of the address only the domain is read.
 */
final class DiscoveryCall {
  private final Terminal terminal;
  private final Clock clock;
  private final Words words;

  DiscoveryCall(Terminal terminal, Clock clock, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    DomainName domain = domain(call.matchedOptionValue("--address", ""));
    try (Checks checks = Checks.open(options, clock)) {
      DiscoveryAssessment found = discover(checks, domain, call.hasMatchedOption("--database"));
      ClientAssessment judged = judge(checks, found, options, call.hasMatchedOption("--probe"));
      print(found, judged, options);
      return found.discovery().sources().stream()
              .anyMatch(source -> source.outcome() instanceof Discovered.NotEstablished)
          ? Program.PARTIAL
          : Program.ANSWERED;
    }
  }

  private DomainName domain(String typed) {
    return switch (DomainInput.parse(typed)) {
      case DomainInput.Understood understood -> understood.domain();
      case DomainInput.IpAddress ignored ->
          throw new WrongCall(CommandText.BAD_VALUE, "--address", typed);
      case DomainInput.Refused refused ->
          throw new WrongCall(CommandText.REFUSED_INPUT, typed, words.word(refused.why()));
    };
  }

  private DiscoveryAssessment discover(Checks checks, DomainName domain, boolean database) {
    return showing(
        line ->
            checks
                .discovery(domain, database)
                .run(progress -> line.accept(domain.text(), progress)));
  }

  private interface Line {
    void accept(String about, Progress progress);
  }

  private interface Work<T> {
    T with(Line line);
  }

  private <T> T showing(Work<T> work) {
    if (!terminal.progress()) {
      return work.with((about, progress) -> {});
    }
    ProgressLine line = new ProgressLine(terminal, words);
    try {
      return work.with(line::show);
    } finally {
      line.clear();
    }
  }

  /** Servers that a source names are looked at on the usual ports alone (threat-L5). */
  private ClientAssessment judge(
      Checks checks, DiscoveryAssessment found, CommandOptions options, boolean probing) {
    if (!probing) {
      return ClientCheck.ofSettings(found.discovery().settings(), FoundBy.DISCOVERY);
    }
    Instant now = clock.instant();
    ClientCheck check =
        ClientCheck.of(
            found.discovery().settings(),
            FoundBy.DISCOVERY,
            new ClientCheck.Moment(now, options.at().orElse(now)),
            question -> checks.prepare(question, false));
    return showing(line -> check.run(so -> line.accept(so.question().host(), so.progress())));
  }

  private void print(DiscoveryAssessment found, ClientAssessment judged, CommandOptions options) {
    DiscoveryComparison comparison = DiscoveryComparison.of(found.discovery(), live(judged));
    if (options.json()) {
      terminal.out().println(new DiscoveryJson(words).line(found, comparison));
      new ClientJson(words, options.evidence())
          .lines(Optional.empty(), judged)
          .forEach(terminal.out()::println);
      return;
    }
    terminal.out().print(new DiscoveryReport(words).text(found, comparison));
    if (!judged.accounts().isEmpty()) {
      terminal.out().println();
      terminal
          .out()
          .print(
              new ClientReport(words, terminal.colours(), options.evidence())
                  .text(Optional.empty(), judged));
    }
  }

  private static List<ServiceVerdict> live(ClientAssessment judged) {
    return judged.accounts().stream()
        .flatMap(account -> account.services().stream())
        .filter(service -> service.probe().isPresent())
        .map(service -> service.judged().verdict())
        .toList();
  }
}
