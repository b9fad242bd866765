package mailpath.dns;

import java.util.List;
import mailpath.dns.SecondOpinion.Said;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The resolver does not want the question, or does not understand it (threat-D17). */
public record QuestionRefused(String subject, String type, Said said, Evidence evidence)
    implements Finding {

  static List<QuestionRefused> check(List<SecondOpinion> opinions) {
    return opinions.stream()
        .filter(opinion -> opinion.unchecked().isRefusal())
        .map(
            opinion ->
                new QuestionRefused(
                    opinion.query().name().text(),
                    opinion.query().type().name(),
                    opinion.unchecked(),
                    opinion.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
