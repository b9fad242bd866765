package mailpath;

import java.time.Clock;
import java.util.Optional;
import mailpath.casefile.SafeFile;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.Progress;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath client --address A}: what a mail program would find for an address, and what that
 * is worth. Of the address only the domain is read.
 */
final class DiscoveryCall {
  private final Terminal terminal;
  private final Clock clock;
  private final SafeFile files;
  private final Words words;

  DiscoveryCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    DomainName domain = domain(call.matchedOptionValue("--address", ""));
    Optional<SaveTarget> save = SaveTarget.of(options, 1, files);
    Answers answers = new Answers(terminal, words, options);
    ClientAnswer answer = ClientAnswer.of(terminal, words, options, call);
    try (Checks checks = Checks.open(options, clock)) {
      DiscoveryAssessment found = discover(checks, domain, call.hasMatchedOption("--database"));
      ClientAssessment judged = judge(checks, found, call.hasMatchedOption("--probe"));
      answers.print(Optional.empty(), judged, answer, clock.instant());
      save.flatMap(to -> to.keep(checks.recorded(judged))).ifPresent(answers::unsaved);
    }
    return answers.exit();
  }

  private DomainName domain(String typed) {
    return switch (DomainInput.parse(typed)) {
      case DomainInput.Understood understood -> understood.domain();
      case DomainInput.IpAddress ignored ->
          throw new WrongCall(CommandText.BAD_VALUE, "--address", typed);
      case DomainInput.Refused refused ->
          throw new WrongCall(
              CommandText.REFUSED_INPUT, refused.typed(), words.word(refused.why()));
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
  private ClientAssessment judge(Checks checks, DiscoveryAssessment found, boolean probing) {
    if (!probing) {
      return ClientCheck.ofDiscovery(found);
    }
    ClientCheck check = ClientCheck.after(found, checks.servers(question -> false));
    return showing(line -> check.run(so -> line.accept(so.question().host(), so.progress())));
  }
}
