package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.delivery.Word;
import mailpath.fact.Severity;
import mailpath.investigation.Assessment;
import mailpath.investigation.Progress;
import mailpath.report.Words;
import mailpath.window.CheckScreen.Status;
import mailpath.window.CheckScreen.TabCount;

/** Makes the whole screen from an assessment. */
final class CheckScreens {
  private final Answer answer;
  private final Assessment assessment;
  private final Words words;

  CheckScreens(Answer answer, Words words) {
    this.answer = answer;
    this.assessment = answer.assessment();
    this.words = words;
  }

  CheckScreen screen() {
    return new CheckScreen(
        new VerdictScreens(assessment, words).band(),
        new StripScreens(answer, words).strip(),
        new NoticeScreens(answer, words).notices(),
        List.of(
            Optional.of(count()),
            CertificateCount.of(assessment),
            PolicyCount.of(assessment),
            Optional.empty()),
        new DomainScreens(assessment, words).domain(),
        status());
  }

  private boolean running() {
    return assessment.progress().provisional();
  }

  private TabCount count() {
    if (running()) {
      return new TabCount(Mark.WAITING, "…");
    }
    long count = lowering();
    return new TabCount(
        Mark.of(assessment.verdict().word()), count == 0 ? "" : String.valueOf(count));
  }

  private long lowering() {
    return assessment.findings().stream()
        .filter(
            judged -> judged.severity() == Severity.DECIDES || judged.severity() == Severity.LOWERS)
        .count();
  }

  private Status status() {
    Progress progress = assessment.progress();
    double part = progress.total() == 0 ? 0 : 1.0 * progress.done() / progress.total();
    String count =
        words.label(WindowText.STEPS, progress.done(), progress.total(), assessment.took());
    String step =
        switch (progress.state()) {
          case RUNNING ->
              progress.open().stream()
                  .findFirst()
                  .map(query -> WaitingText.of(query, words))
                  .orElse(count);
          case STOPPED -> words.label(WindowText.STATUS_STOPPED, count);
          case FINISHED -> words.label(WindowText.STATUS_DONE, count);
        };
    return new Status(running(), step, part, count, summary());
  }

  private String summary() {
    if (running()) {
      return words.label(WindowText.STOP_KEEPS);
    }
    if (assessment.verdict().word() == Word.UNKNOWN) {
      return "";
    }
    long advice =
        assessment.findings().stream()
            .filter(judged -> judged.severity() == Severity.ADVICE)
            .count();
    return switch ((int) advice) {
      case 0 -> lowers();
      case 1 -> words.label(WindowText.SUMMARY_ONE, lowers());
      default -> words.label(WindowText.SUMMARY_MANY, lowers(), advice);
    };
  }

  private String lowers() {
    long count = lowering();
    return switch ((int) count) {
      case 0 ->
          words.label(
              assessment.verdict().word() == Word.SECURE
                  ? WindowText.LOWERS_NONE
                  : WindowText.LOWERS_NO_FURTHER);
      case 1 -> words.label(WindowText.LOWERS_ONE);
      default -> words.label(WindowText.LOWERS_MANY, count);
    };
  }
}
