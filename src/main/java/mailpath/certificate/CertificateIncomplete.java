package mailpath.certificate;

import java.util.List;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(CertificateRules.PATH, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
