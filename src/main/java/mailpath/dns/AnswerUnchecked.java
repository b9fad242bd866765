package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** Records that the check of signatures needs did not come: the state is open (N1). */
public record AnswerUnchecked(String subject, ValidationReason reason, Evidence evidence)
    implements Finding {

  static List<AnswerUnchecked> check(CheckedAnswers answers) {
    return answers.because(SecurityState.INDETERMINATE).entrySet().stream()
        .filter(why -> isTheirs(why.getKey().check()))
        .map(why -> new AnswerUnchecked(why.getKey().name().text(), why.getKey(), why.getValue()))
        .toList();
  }

  private static boolean isTheirs(ValidationCheck check) {
    return check == ValidationCheck.RECORDS_UNAVAILABLE || check == ValidationCheck.NOT_VALIDATED;
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N1, Severity.ADVICE, Actor.NOBODY);
  }
}
