package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
