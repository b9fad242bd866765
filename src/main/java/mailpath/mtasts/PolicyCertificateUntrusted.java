package mailpath.mtasts;

import java.util.List;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return MtaStsRules.R9;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
