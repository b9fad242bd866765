package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The certificate of the policy host is for other names (R9). */
public record PolicyCertificateName(String subject, String presented, Evidence evidence)
    implements Finding {

  static List<PolicyCertificateName> check(MtaStsReading reading) {
    return reading.problem(Kind.CERTIFICATE_NAME).stream()
        .map(
            problem ->
                new PolicyCertificateName(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R9, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
