package mailpath.certificate;

import java.util.List;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** An issuer on the way to a root was not sent (RFC 8446 4.4.2). */
public record CertificateIncomplete(String subject, String issuer, Evidence evidence)
    implements Finding {

  static List<CertificateIncomplete> check(JudgedChain chain) {
    return chain.problem(BrokenRule.ISSUER_MISSING).stream()
        .map(
            problem ->
                new CertificateIncomplete(chain.subject(), problem.detail(), chain.evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return CertificateRules.PATH;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
