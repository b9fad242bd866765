package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A chain that this program cannot check, for want of the kind of signature or for its mass: that
 * is neither good nor bad (threat-X4, threat-M2).
 */
public record CertificateNotCheckable(
    String subject, BrokenRule broken, String certificate, Evidence evidence) implements Finding {

  static List<CertificateNotCheckable> check(JudgedChain chain) {
    return chain.reading().path().problem().stream()
        .filter(problem -> chain.facts().chain() == ChainState.UNKNOWN)
        .map(
            problem ->
                new CertificateNotCheckable(
                    chain.subject(), problem.rule(), problem.certificate(), chain.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.PATH, Severity.INFO, Actor.YOUR_PROGRAM);
  }
}
