package mailpath;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.client.ServiceSettings;
import mailpath.client.preset.PresetComparison;
import mailpath.client.preset.ProviderPreset;
import mailpath.investigation.ClientAssessment;
import mailpath.report.ClientJson;
import mailpath.report.ClientReport;
import mailpath.report.PresetReport;
import mailpath.report.SettingsSheet;
import mailpath.report.Words;

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

  void print(Optional<String> file, ClientAssessment assessment, Instant now) {
    if (sheet.isPresent()) {
      sheets(sheet.get(), assessment, now);
    } else if (options.json()) {
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
    preset.ifPresent(known -> compare(known, assessment));
  }

  private void sheets(SheetOption wanted, ClientAssessment assessment, Instant now) {
    assessment
        .accounts()
        .forEach(
            account ->
                wanted.print(
                    SettingsSheet.of(wanted.program(), now, account, assessment.found()),
                    terminal,
                    words));
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
