package mailpath;

import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.ClientProgram;
import mailpath.investigation.Mechanisms;
import mailpath.report.SettingsSheet;
import mailpath.report.SheetReport;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/** {@code --sheet PROGRAM}: for which program a sheet of settings is printed, and in what form. */
record SheetOption(ClientProgram program, boolean html, boolean json) {

  /**
   * Empty where none is wanted.
   *
   * @throws WrongCall if there is no such program
   */
  static Optional<SheetOption> of(ParseResult call) {
    return Optional.<String>ofNullable(call.matchedOptionValue("--sheet", null))
        .map(
            typed ->
                new SheetOption(
                    program(typed),
                    call.hasMatchedOption("--html"),
                    call.hasMatchedOption("--json")));
  }

  private static ClientProgram program(String typed) {
    return Stream.of(ClientProgram.values())
        .filter(program -> Mechanisms.word(program).equals(typed))
        .findFirst()
        .orElseThrow(() -> new WrongCall(CommandText.BAD_VALUE, "--sheet", typed));
  }

  void print(SettingsSheet sheet, Terminal terminal, Words words) {
    SheetReport report = new SheetReport(words);
    if (json) {
      terminal.out().println(report.json(sheet));
    } else {
      terminal.out().print(html ? report.html(sheet) : report.text(sheet));
    }
  }
}
