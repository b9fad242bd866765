package mailpath;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.ClientWord;
import mailpath.client.ServiceSettings;
import mailpath.client.preset.PresetComparison;
import mailpath.client.preset.ProviderPreset;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientRun;
import mailpath.report.ClientJson;
import mailpath.report.ClientReport;
import mailpath.report.PresetReport;
import mailpath.report.SettingsSheet;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * How a call wants the settings of a program told: what they are worth, or as a sheet for the user.
 *
 * @param preset that they are compared with
 */
record ClientAnswer(
    Terminal terminal,
    Words words,
    CommandOptions options,
    Optional<SheetOption> sheet,
    Optional<ProviderPreset> preset) {

  /** As {@code mailpath client} was called. */
  static ClientAnswer of(Terminal terminal, Words words, CommandOptions options, ParseResult call) {
    return new ClientAnswer(
        terminal, words, options, SheetOption.of(call), AdviceCall.preset(call));
  }

  /**
   * @param file that the settings were read from; empty where they were not
   */
  void print(Optional<String> file, ClientAssessment assessment, Instant now) {
    Optional<DiscoveryAnswer> found =
        assessment
            .run()
            .flatMap(ClientRun::discovery)
            .map(discovery -> new DiscoveryAnswer(this, discovery, assessment));
    if (sheet.isEmpty()) {
      found.ifPresentOrElse(DiscoveryAnswer::print, () -> accounts(file, assessment));
    } else {
      found
          .map(DiscoveryAnswer::best)
          .orElse(assessment.accounts())
          .forEach(account -> sheet(sheet.get(), account, assessment, now));
    }
    preset.ifPresent(known -> compare(known, assessment));
  }

  void accounts(Optional<String> file, ClientAssessment assessment) {
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

  private void sheet(
      SheetOption wanted, AccountAssessment account, ClientAssessment assessment, Instant now) {
    wanted.print(
        SettingsSheet.of(wanted.program(), now, account, assessment.found()), terminal, words);
  }

  /** Whether something could not be established that the call asked for. */
  boolean leavesSomethingOpen(ClientAssessment assessment) {
    return assessment
        .run()
        .flatMap(ClientRun::discovery)
        .map(
            found ->
                DiscoveryAnswer.leavesSomethingOpen(found)
                    || sheet.isPresent() && assessment.accounts().isEmpty())
        .orElseGet(() -> words(assessment).anyMatch(ClientWord.UNKNOWN::equals));
  }

  /** Of every account; where there is none, it is open what the program is worth. */
  static Stream<ClientWord> words(ClientAssessment assessment) {
    return assessment.accounts().isEmpty()
        ? Stream.of(ClientWord.UNKNOWN)
        : assessment.accounts().stream().map(account -> account.verdict().word());
  }

  private void compare(ProviderPreset known, ClientAssessment assessment) {
    List<ServiceSettings> set =
        assessment.settings().accounts().stream()
            .flatMap(account -> account.services().stream())
            .toList();
    PresetReport report = new PresetReport(words);
    List<PresetComparison> compared = PresetComparison.of(known, set);
    if (options.json()) {
      terminal.out().println(report.json(known, compared));
    } else if (sheet.isEmpty()) {
      terminal.out().println();
      terminal.out().print(report.text(known));
      report.compared(compared).forEach(terminal.out()::println);
    }
  }
}
