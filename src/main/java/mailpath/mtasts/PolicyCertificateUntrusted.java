package mailpath.mtasts;

import java.util.List;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The certificate of the policy host leads to no public root (R9). */
public record PolicyCertificateUntrusted(String subject, ChainState chain, Evidence evidence)
    implements Finding {

  static List<PolicyCertificateUntrusted> check(MtaStsReading reading) {
    return reading.problem(Kind.CERTIFICATE_TRUST).stream()
        .flatMap(problem -> reading.fetched().flatMap(FetchReading::certificate).stream())
        .map(
            certificate ->
                new PolicyCertificateUntrusted(
                    reading.host(),
                    certificate.facts().chain(),
                    reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R9, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
