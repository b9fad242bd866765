package mailpath;

import mailpath.investigation.HostAssessment;
import mailpath.report.HostJson;
import mailpath.report.HostTextReport;
import mailpath.report.Words;

/** How the answer about a host is printed, and what it is worth as an exit code. */
record HostAnswers(Terminal terminal, Words words, CommandOptions options) {
  int print(HostAssessment assessment) {
    terminal
        .out()
        .println(
            options.json()
                ? new HostJson(words, options.evidence()).line(assessment)
                : new HostTextReport(words, options.evidence()).of(assessment));
    return assessment.host().leavesSomethingOpen() ? Program.PARTIAL : Program.ANSWERED;
  }
}
