package mailpath;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Earlier;
import mailpath.casefile.SafeFile;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainCases;
import mailpath.investigation.DomainRun;
import mailpath.investigation.EarlierCase;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/** {@code mailpath check DOMAIN…}: each domain checked and explained, in the order given. */
final class CheckCall {
  private final Terminal terminal;
  private final Clock clock;
  private final SafeFile files;
  private final Words words;

  CheckCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    List<String> typed = call.matchedPositional(0).stringValues();
    List<DomainInput.Understood> domains = understand(typed);
    Optional<SaveTarget> target = SaveTarget.of(options, domains.size(), files);
    Optional<Remembered> earlier = options.earlier().map(file -> remembered(file, domains));
    Answers answers = new Answers(terminal, words, options);
    try (Checks checks = Checks.open(options, clock)) {
      for (int i = 0; i < domains.size(); i++) {
        DomainQuestion question = checks.question(domains.get(i).domain(), typed.get(i));
        Assessment assessment = check(checks, after(question, earlier));
        answers.print(assessment);
        target.flatMap(save -> save.keep(checks.recorded(assessment))).ifPresent(answers::unsaved);
      }
    }
    return answers.exit();
  }

  /** What an earlier case tells about its domain. */
  private record Remembered(DomainName domain, Earlier earlier) {}

  /** A case of another domain than those that are asked for was given by mistake. */
  private Remembered remembered(String file, List<DomainInput.Understood> asked) {
    Case earlier = new CaseShelf(files, words).openDomain(file);
    if (earlier.question() instanceof DomainQuestion question
        && asked.stream().anyMatch(one -> one.domain().equals(question.domain()))) {
      return new Remembered(question.domain(), EarlierCase.of(DomainCases.replay(earlier)));
    }
    throw new WrongCall(CommandText.EARLIER_OTHER, file);
  }

  private static DomainQuestion after(DomainQuestion question, Optional<Remembered> earlier) {
    return earlier
        .filter(known -> known.domain().equals(question.domain()))
        .map(known -> question.after(known.earlier()))
        .orElse(question);
  }

  private Assessment check(Checks checks, DomainQuestion question) {
    DomainRun run = checks.check().prepare(question);
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

  /** All are understood before the first is asked: a slip of the keyboard costs nothing. */
  private List<DomainInput.Understood> understand(List<String> typed) {
    List<DomainInput.Understood> domains = new ArrayList<>();
    for (String text : typed) {
      switch (DomainInput.parse(text)) {
        case DomainInput.Understood understood -> domains.add(understood);
        case DomainInput.IpAddress ignored -> throw new WrongCall(CommandText.IS_ADDRESS, text);
        case DomainInput.Refused refused ->
            throw new WrongCall(
                CommandText.REFUSED_INPUT, refused.typed(), words.word(refused.why()));
      }
    }
    return domains;
  }
}
