package mailpath.certificate;

import java.util.List;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The certificate is its own issuer, and no root (RFC 5280 3.2). */
public record CertificateSelfSigned(String subject, Evidence evidence) implements Finding {

  static List<CertificateSelfSigned> check(JudgedChain chain) {
    return chain.problem(BrokenRule.SELF_SIGNED).stream()
        .map(problem -> new CertificateSelfSigned(chain.subject(), chain.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.PATH, Severity.INFO, Actor.MAIL_HOST);
  }
}
