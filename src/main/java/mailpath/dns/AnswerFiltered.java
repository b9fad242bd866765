package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The resolver says that it withholds or changes an answer on purpose (RFC 8914 4.5, 4.16 on). */
public record AnswerFiltered(String subject, Evidence evidence) implements Finding {

  static List<AnswerFiltered> check(CheckedAnswers answers) {
    return answers.answers().stream()
        .filter(Fact.Unknown.class::isInstance)
        .map(fact -> (Fact.Unknown<DnsReply>) fact)
        .filter(fact -> fact.reason().why() == Reason.Why.FILTERED_HERE)
        .map(fact -> new AnswerFiltered(fact.reason().subject(), fact.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.ADVICE, Actor.YOUR_NETWORK);
  }
}
