package mailpath;

import java.util.List;
import mailpath.casefile.SafeFile;
import mailpath.investigation.Comparison;
import mailpath.investigation.DomainCases;
import mailpath.report.CompareReport;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/** {@code mailpath compare FILE FILE}: what differs between two case files. */
final class CompareCall {
  private final Terminal terminal;
  private final SafeFile files;
  private final Words words;

  CompareCall(Terminal terminal, SafeFile files, Words words) {
    this.terminal = terminal;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    List<String> named = call.matchedPositional(0).stringValues();
    CaseShelf shelf = new CaseShelf(files, words);
    Comparison comparison =
        Comparison.of(
            DomainCases.replay(shelf.openDomain(named.getFirst())),
            DomainCases.replay(shelf.openDomain(named.getLast())));
    CompareReport report = new CompareReport(words, terminal.colours());
    terminal
        .out()
        .println(
            call.hasMatchedOption("--json")
                ? report.json(comparison, named.getFirst(), named.getLast())
                : report.text(comparison, named.getFirst(), named.getLast()));
    return Program.ANSWERED;
  }
}
