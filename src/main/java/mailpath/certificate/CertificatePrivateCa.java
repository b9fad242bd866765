package mailpath.certificate;

import java.util.List;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** The path ends at a root that is not publicly trusted. */
public record CertificatePrivateCa(String subject, String root, Evidence evidence)
    implements Finding {

  static List<CertificatePrivateCa> check(JudgedChain chain) {
    return chain.problem(BrokenRule.ROOT_UNKNOWN).stream()
        .map(
            problem ->
                new CertificatePrivateCa(chain.subject(), problem.certificate(), chain.evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return CertificateRules.PATH;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
