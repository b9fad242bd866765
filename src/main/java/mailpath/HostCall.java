package mailpath;

import java.time.Clock;
import java.util.Optional;
import mailpath.casefile.SafeFile;
import mailpath.fact.Sentence;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostCheck;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/** {@code mailpath host HOST[:PORT]}: one mail host looked at by itself. */
final class HostCall {
  private final Terminal terminal;
  private final Clock clock;
  private final SafeFile files;
  private final Words words;

  HostCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    String typed = call.matchedPositional(0).stringValues().getFirst();
    Optional<String> protocol = Optional.ofNullable(call.matchedOptionValue("--protocol", null));
    HostTarget target = HostTarget.of(typed, protocol, words);
    Optional<SaveTarget> save = SaveTarget.of(options, 1, files);
    try (Checks checks = Checks.open(options, clock)) {
      boolean injection = call.hasMatchedOption("--injection");
      HostAssessment assessment = run(checks.prepare(target, typed, injection));
      int exit = new HostAnswers(terminal, words, options).print(assessment);
      Optional<? extends Sentence> unsaved =
          save.flatMap(to -> to.keep(checks.recorded(assessment)));
      if (unsaved.isPresent()) {
        terminal
            .err()
            .println(
                words.label(
                    CommandText.FILE_REFUSED,
                    options.save().orElse(""),
                    words.text(unsaved.get())));
        return Program.WRONG_CALL;
      }
      return exit;
    }
  }

  private HostAssessment run(HostCheck check) {
    if (!terminal.progress()) {
      return check.run();
    }
    ProgressLine line = new ProgressLine(terminal, words);
    try {
      return check.run(so -> line.show(so.question().host(), so.progress()));
    } finally {
      line.clear();
    }
  }
}
