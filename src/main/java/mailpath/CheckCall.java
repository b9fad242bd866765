package mailpath;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.delivery.Word;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainRun;
import mailpath.network.DomainInput;
import mailpath.report.JsonReport;
import mailpath.report.TextReport;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/** {@code mailpath check DOMAIN…}: each domain checked and explained, in the order given. */
final class CheckCall {
  private final Terminal terminal;
  private final Clock clock;
  private final Words words;

  CheckCall(Terminal terminal, Clock clock, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    List<String> typed = call.matchedPositional(0).stringValues();
    List<DomainInput.Understood> domains = understand(typed);
    List<Word> verdicts = new ArrayList<>();
    try (Checks checks = Checks.open(options, clock)) {
      for (int i = 0; i < domains.size(); i++) {
        Assessment assessment = check(checks, domains.get(i), typed.get(i));
        terminal.out().println(print(options, assessment));
        verdicts.add(assessment.verdict().word());
      }
    }
    return exit(options, verdicts);
  }

  private Assessment check(Checks checks, DomainInput.Understood domain, String typed) {
    DomainRun run = checks.prepare(domain.domain(), typed);
    if (!terminal.progress()) {
      return run.run();
    }
    ProgressLine line = new ProgressLine(terminal, words);
    try {
      return run.run(line::show);
    } finally {
      line.clear();
    }
  }

  private String print(CommandOptions options, Assessment assessment) {
    return options.json()
        ? new JsonReport(words, options.evidence()).line(assessment)
        : new TextReport(words, terminal.colours()).of(assessment);
  }

  /** All are understood before the first is asked: a slip of the keyboard costs nothing. */
  private List<DomainInput.Understood> understand(List<String> typed) {
    List<DomainInput.Understood> domains = new ArrayList<>();
    for (String text : typed) {
      switch (DomainInput.parse(text)) {
        case DomainInput.Understood understood -> domains.add(understood);
        case DomainInput.IpAddress ignored -> throw new WrongCall(CommandText.IS_ADDRESS, text);
        case DomainInput.Refused refused ->
            throw new WrongCall(CommandText.REFUSED_INPUT, text, words.word(refused.why()));
      }
    }
    return domains;
  }

  private static int exit(CommandOptions options, List<Word> verdicts) {
    Optional<Word> least =
        options.failBelow().map(word -> Word.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
    if (least.isPresent() && verdicts.stream().anyMatch(word -> below(word, least.get()))) {
      return Program.BELOW;
    }
    return verdicts.contains(Word.UNKNOWN) ? Program.PARTIAL : Program.ANSWERED;
  }

  private static boolean below(Word word, Word least) {
    return switch (word) {
      case NOT_ACCEPTING -> false;
      case UNKNOWN, BROKEN -> true;
      case PLAINTEXT, OPPORTUNISTIC, SECURE -> word.compareTo(least) < 0;
    };
  }
}
