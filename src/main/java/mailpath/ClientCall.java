package mailpath;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.casefile.SafeFile;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.ClientWord;
import mailpath.client.FoundBy;
import mailpath.client.ServiceSettings;
import mailpath.client.TypedService;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.report.ClientJson;
import mailpath.report.ClientReport;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/** {@code mailpath client FILE | --set …}: how a mail program is set up, and what that is worth. */
final class ClientCall {
  private final Terminal terminal;
  private final Clock clock;
  private final SafeFile files;
  private final Words words;

  ClientCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    if (call.hasMatchedOption("--address")) {
      return new DiscoveryCall(terminal, clock, words).run(call);
    }
    CommandOptions options = CommandOptions.of(call);
    List<String> typed = call.matchedOptionValue("--set", List.of());
    Optional<String> file =
        Optional.ofNullable(call.matchedPositional(0))
            .map(found -> found.stringValues().getFirst());
    if (typed.isEmpty() == file.isEmpty()) {
      throw new WrongCall(CommandText.CLIENT_SOURCE);
    }
    ClientSettings settings =
        file.map(new ClientFile(files, words)::read).orElseGet(() -> typed(typed));
    FoundBy found = file.isPresent() ? FoundBy.FILE : FoundBy.TYPED;
    ClientAssessment assessment =
        call.hasMatchedOption("--probe")
            ? probe(settings, found, options)
            : ClientCheck.ofSettings(settings, found);
    print(file, assessment, options);
    return exit(assessment, options);
  }

  private ClientSettings typed(List<String> typed) {
    List<ServiceSettings> services = typed.stream().map(this::typed).toList();
    return new ClientSettings(
        ClientProgram.OTHER,
        List.of(new AccountSettings("", Optional.empty(), services)),
        List.of());
  }

  private ServiceSettings typed(String typed) {
    return switch (TypedService.parse(typed)) {
      case TypedService.Understood(ServiceSettings settings) -> settings;
      case TypedService.Refused(TypedService.Fault why, String part) ->
          throw new WrongCall(CommandText.CLIENT_TYPED, part, words.word(why));
    };
  }

  /** A port that was typed is connected to, whatever it is; one that a file names is not (L5). */
  private ClientAssessment probe(ClientSettings settings, FoundBy found, CommandOptions options) {
    Instant now = clock.instant();
    try (Checks checks = Checks.open(options, clock)) {
      ClientCheck check =
          ClientCheck.of(
              settings,
              found,
              new ClientCheck.Moment(now, options.at().orElse(now)),
              question -> checks.prepare(question, found == FoundBy.TYPED));
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

  private void print(Optional<String> file, ClientAssessment assessment, CommandOptions options) {
    if (options.json()) {
      new ClientJson(words, options.evidence())
          .lines(file, assessment)
          .forEach(terminal.out()::println);
    } else {
      terminal
          .out()
          .print(
              new ClientReport(words, terminal.colours(), options.evidence())
                  .text(file, assessment));
    }
  }

  /** Where several apply, the contract's order counts: 4, 1, 0. */
  private static int exit(ClientAssessment assessment, CommandOptions options) {
    List<ClientWord> verdicts =
        assessment.accounts().stream().map(account -> account.verdict().word()).toList();
    Optional<ClientWord> least =
        options.failBelow().map(word -> ClientWord.valueOf(word.toUpperCase(Locale.ROOT)));
    if (least.isPresent() && verdicts.stream().anyMatch(word -> below(word, least.get()))) {
      return Program.BELOW;
    }
    return verdicts.isEmpty() || verdicts.contains(ClientWord.UNKNOWN)
        ? Program.PARTIAL
        : Program.ANSWERED;
  }

  private static boolean below(ClientWord word, ClientWord least) {
    return word == ClientWord.UNKNOWN || word.compareTo(least) < 0;
  }
}
