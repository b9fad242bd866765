package mailpath;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.SafeFile;
import mailpath.client.FoundBy;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.ClientRun;
import mailpath.report.Words;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath client FILE… | --set …}: how a mail program is set up, and what that is worth. A
 * file that is refused does not hold up the others.
 */
final class ClientCall {
  private final Terminal terminal;
  private final Clock clock;
  private final SafeFile safe;
  private final GivenFiles files;
  private final Words words;

  ClientCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.safe = files;
    this.files = new GivenFiles(terminal, files, words);
    this.words = words;
  }

  int run(ParseResult call) {
    if (AdviceCall.isAsked(call)) {
      return new AdviceCall(terminal, clock, words).run(call);
    }
    if (call.hasMatchedOption("--mail-from") && !call.hasMatchedOption("--probe")) {
      throw new WrongCall(CommandText.CLIENT_MAIL_FROM);
    }
    boolean address = call.hasMatchedOption("--address");
    List<String> typed = call.matchedOptionValue("--set", List.of());
    List<String> named =
        Optional.<ArgSpec>ofNullable(call.matchedPositional(0))
            .map(ArgSpec::stringValues)
            .orElse(List.of());
    if (Stream.of(address, !typed.isEmpty(), !named.isEmpty()).filter(given -> given).count()
        != 1) {
      throw new WrongCall(CommandText.CLIENT_SOURCE);
    }
    if (address) {
      return new DiscoveryCall(terminal, clock, safe, words).run(call);
    }
    CommandOptions options = CommandOptions.of(call);
    List<ClientSource> sources =
        named.isEmpty() ? List.of(ClientSource.typed(typed, words)) : read(named);
    Answers answers = new Answers(terminal, words, options);
    Round round =
        new Round(
            options,
            answers,
            ClientAnswer.of(terminal, words, options, call),
            SaveTarget.of(options, sources.size(), safe));
    if (call.hasMatchedOption("--probe")) {
      probed(sources, round);
    } else {
      sources.forEach(source -> asSet(source, round));
    }
    return files.refused() ? Program.WRONG_CALL : answers.exit();
  }

  /** What all sources of a call have in common. */
  private record Round(
      CommandOptions options, Answers answers, ClientAnswer how, Optional<SaveTarget> save) {}

  private List<ClientSource> read(List<String> named) {
    return ClientSource.joined(
        named.stream()
            .flatMap(file -> files.tried(() -> ClientSource.read(file, files, words)).stream())
            .toList());
  }

  private void asSet(ClientSource source, Round round) {
    ClientAssessment assessment = ClientCheck.ofSettings(source.settings(), source.found());
    told(source, assessment, round, () -> unasked(assessment));
  }

  private Case unasked(ClientAssessment assessment) {
    return ClientCases.unasked(assessment, clock.instant(), Version.NUMBER);
  }

  private void probed(List<ClientSource> sources, Round round) {
    try (Checks checks = Checks.open(round.options(), clock)) {
      for (ClientSource source : sources) {
        ClientAssessment assessment = probe(checks, source, round.options());
        told(source, assessment, round, () -> checks.recorded(assessment));
      }
    }
  }

  private void told(
      ClientSource source, ClientAssessment assessment, Round round, Supplier<Case> recorded) {
    round.answers().print(source.file(), assessment, round.how(), clock.instant());
    round.save().flatMap(target -> target.keep(recorded.get())).ifPresent(round.answers()::unsaved);
  }

  /** A port that was typed is connected to, whatever it is; one that a file names is not (L5). */
  private ClientAssessment probe(Checks checks, ClientSource source, CommandOptions options) {
    Instant now = clock.instant();
    ClientCheck check =
        ClientCheck.of(
            source.settings(),
            source.found(),
            new ClientRun.Moment(now, options.at().orElse(now)),
            checks.servers(question -> source.found() == FoundBy.TYPED));
    if (!terminal.progress()) {
      return check.run(so -> {});
    }
    ProgressLine line = new ProgressLine(terminal, words);
    try {
      return check.run(so -> line.show(so.question().host(), so.progress()));
    } finally {
      line.clear();
    }
  }
}
