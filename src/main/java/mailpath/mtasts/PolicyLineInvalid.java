package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.PolicyProblem.Kind;

/** A line that makes the file no policy (R5, R6, R8). */
public record PolicyLineInvalid(
    String subject, int line, Kind problem, String text, Evidence evidence) implements Finding {

  static List<PolicyLineInvalid> check(MtaStsReading reading) {
    return reading.fileProblems().stream()
        .filter(problem -> problem.kind().effect() == Effect.INVALID && problem.line() > 0)
        .limit(MAX_SHOWN)
        .map(problem -> of(reading, problem))
        .toList();
  }

  /** Of a file full of errors, the first few say enough. */
  private static final int MAX_SHOWN = 10;

  private static PolicyLineInvalid of(MtaStsReading reading, PolicyProblem problem) {
    return new PolicyLineInvalid(
        reading.host(),
        problem.line(),
        problem.kind(),
        problem.text(),
        reading.facts().fetch().evidence());
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R5, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
