package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A key that every policy must have is not there (R6). */
public record PolicyKeyMissing(String subject, String key, Evidence evidence) implements Finding {

  static List<PolicyKeyMissing> check(MtaStsReading reading) {
    return reading.fileProblems().stream()
        .filter(problem -> problem.kind().effect() == Effect.INVALID && problem.line() == 0)
        .map(
            problem ->
                new PolicyKeyMissing(
                    reading.host(), problem.text(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R6, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
