package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The path to a root breaks a rule of path validation (RFC 5280 6.1). */
public record CertificatePathBroken(
    String subject, BrokenRule broken, String certificate, String detail, Evidence evidence)
    implements Finding {

  static List<CertificatePathBroken> check(JudgedChain chain) {
    return chain.reading().path().problem().stream()
        .filter(problem -> chain.facts().chain() == ChainState.INVALID)
        .filter(problem -> problem.rule() != BrokenRule.UNREADABLE)
        .map(
            problem ->
                new CertificatePathBroken(
                    chain.subject(),
                    problem.rule(),
                    problem.certificate(),
                    problem.detail(),
                    chain.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.PATH, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
