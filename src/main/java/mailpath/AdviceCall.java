package mailpath;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.preset.ProviderPreset;
import mailpath.client.preset.ProviderPresets;
import mailpath.client.symptom.SymptomMatch;
import mailpath.client.symptom.SymptomSearch;
import mailpath.report.PresetReport;
import mailpath.report.SettingsSheet;
import mailpath.report.SymptomReport;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath client --symptom TEXT} and {@code --preset DOMAIN|list}: what is known without
 * settings and without a network.
 */
final class AdviceCall {
  private static final String ALL = "list";

  private final Terminal terminal;
  private final Clock clock;
  private final Words words;

  AdviceCall(Terminal terminal, Clock clock, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.words = words;
  }

  /** Whether a call asks for this and for nothing else. */
  static boolean isAsked(ParseResult call) {
    boolean settings =
        call.hasMatchedOption("--set")
            || call.hasMatchedOption("--address")
            || call.hasMatchedPositional(0);
    boolean asked = call.hasMatchedOption("--symptom") || call.hasMatchedOption("--preset");
    boolean wrong =
        call.hasMatchedOption("--symptom") && (settings || call.hasMatchedOption("--preset"))
            || call.hasMatchedOption("--sheet") && call.hasMatchedOption("--symptom")
            || call.hasMatchedOption("--preset") && call.hasMatchedOption("--address")
            || call.hasMatchedOption("--html") && !call.hasMatchedOption("--sheet")
            || call.hasMatchedOption("--save") && !settings;
    if (wrong) {
      throw new WrongCall(CommandText.CLIENT_TOGETHER);
    }
    return asked && !settings;
  }

  int run(ParseResult call) {
    boolean json = call.hasMatchedOption("--json");
    return call.hasMatchedOption("--symptom")
        ? symptom(call.matchedOptionValue("--symptom", ""), json)
        : preset(call, json);
  }

  private int symptom(String text, boolean json) {
    List<SymptomMatch> matches = SymptomSearch.of(text);
    SymptomReport report = new SymptomReport(words);
    if (json) {
      report.json(matches).forEach(terminal.out()::println);
    } else {
      terminal.out().print(report.text(matches));
    }
    return matches.isEmpty() ? Program.PARTIAL : Program.ANSWERED;
  }

  /** The preset that a call names; empty where it names none. */
  static Optional<ProviderPreset> preset(ParseResult call) {
    return Optional.<String>ofNullable(call.matchedOptionValue("--preset", null))
        .flatMap(AdviceCall::named);
  }

  private static Optional<ProviderPreset> named(String typed) {
    return Stream.concat(
            ProviderPresets.ofDomain(typed).stream(), ProviderPresets.ofHost(typed).stream())
        .findFirst();
  }

  private int preset(ParseResult call, boolean json) {
    String typed = call.matchedOptionValue("--preset", "");
    PresetReport report = new PresetReport(words);
    List<ProviderPreset> presets =
        typed.equals(ALL) ? ProviderPresets.ALL : named(typed).stream().toList();
    Optional<SheetOption> sheet = SheetOption.of(call);
    if (presets.isEmpty()) {
      terminal
          .out()
          .print(json ? "" : report.notKnown(typed.substring(typed.lastIndexOf('@') + 1)));
      return Program.PARTIAL;
    }
    for (ProviderPreset preset : presets) {
      if (sheet.isPresent()) {
        sheet
            .get()
            .print(
                SettingsSheet.of(sheet.get().program(), clock.instant(), preset), terminal, words);
      } else if (json) {
        terminal.out().println(report.json(preset));
      } else {
        terminal.out().print(report.text(preset));
      }
    }
    return Program.ANSWERED;
  }
}
