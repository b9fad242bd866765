package mailpath;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.casefile.SafeFile;
import mailpath.client.ClientWord;
import mailpath.client.FoundBy;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
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
  private final GivenFiles files;
  private final Words words;

  ClientCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = new GivenFiles(terminal, files, words);
    this.words = words;
  }

  int run(ParseResult call) {
    if (AdviceCall.isAsked(call)) {
      return new AdviceCall(terminal, clock, words).run(call);
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
      return new DiscoveryCall(terminal, clock, words).run(call);
    }
    CommandOptions options = CommandOptions.of(call);
    List<ClientSource> sources =
        named.isEmpty() ? List.of(ClientSource.typed(typed, words)) : read(named);
    ClientAnswer answer =
        new ClientAnswer(terminal, words, options, SheetOption.of(call), AdviceCall.preset(call));
    List<ClientWord> verdicts =
        call.hasMatchedOption("--probe")
            ? probed(sources, options, answer)
            : asSet(sources, answer);
    return exit(verdicts, options);
  }

  private List<ClientSource> read(List<String> named) {
    return ClientSource.joined(
        named.stream()
            .flatMap(file -> files.tried(() -> ClientSource.read(file, files, words)).stream())
            .toList());
  }

  private List<ClientWord> asSet(List<ClientSource> sources, ClientAnswer answer) {
    return told(
        sources, answer, source -> ClientCheck.ofSettings(source.settings(), source.found()));
  }

  private List<ClientWord> probed(
      List<ClientSource> sources, CommandOptions options, ClientAnswer answer) {
    try (Checks checks = Checks.open(options, clock)) {
      return told(sources, answer, source -> probe(checks, source, options));
    }
  }

  /** The word of every account, in the order in which they are printed. */
  private List<ClientWord> told(
      List<ClientSource> sources,
      ClientAnswer answer,
      Function<ClientSource, ClientAssessment> judge) {
    return sources.stream()
        .flatMap(
            source -> {
              ClientAssessment assessment = judge.apply(source);
              answer.print(source.file(), assessment, clock.instant());
              return words(assessment);
            })
        .toList();
  }

  /** A file without accounts leaves open what its program is worth. */
  private static Stream<ClientWord> words(ClientAssessment assessment) {
    return assessment.accounts().isEmpty()
        ? Stream.of(ClientWord.UNKNOWN)
        : assessment.accounts().stream().map(account -> account.verdict().word());
  }

  /** A port that was typed is connected to, whatever it is; one that a file names is not (L5). */
  private ClientAssessment probe(Checks checks, ClientSource source, CommandOptions options) {
    Instant now = clock.instant();
    ClientCheck check =
        ClientCheck.of(
            source.settings(),
            source.found(),
            new ClientCheck.Moment(now, options.at().orElse(now)),
            question -> checks.prepare(question, source.found() == FoundBy.TYPED));
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

  /** Where several apply, the contract's order counts: 2, 4, 1, 0. */
  private int exit(List<ClientWord> verdicts, CommandOptions options) {
    if (files.refused()) {
      return Program.WRONG_CALL;
    }
    Optional<ClientWord> least =
        options.failBelow().map(word -> ClientWord.valueOf(word.toUpperCase(Locale.ROOT)));
    if (least.isPresent() && verdicts.stream().anyMatch(word -> below(word, least.get()))) {
      return Program.BELOW;
    }
    return verdicts.contains(ClientWord.UNKNOWN) ? Program.PARTIAL : Program.ANSWERED;
  }

  private static boolean below(ClientWord word, ClientWord least) {
    return word == ClientWord.UNKNOWN || word.compareTo(least) < 0;
  }
}
