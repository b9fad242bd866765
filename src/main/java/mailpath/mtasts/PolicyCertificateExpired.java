package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The certificate of the policy host is outside its dates (R9). */
public record PolicyCertificateExpired(String subject, Evidence evidence) implements Finding {

  static List<PolicyCertificateExpired> check(MtaStsReading reading) {
    return reading.problem(Kind.CERTIFICATE_EXPIRED).stream()
        .map(
            problem ->
                new PolicyCertificateExpired(reading.host(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R9, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
