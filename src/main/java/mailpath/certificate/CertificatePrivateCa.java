package mailpath.certificate;

import java.util.List;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(CertificateRules.PATH, Severity.INFO, Actor.MAIL_HOST);
  }
}
