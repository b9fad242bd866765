package mailpath.mtasts;

import java.util.List;
import mailpath.certificate.ReferenceName;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;
import mailpath.network.DomainName;

/**
 * The certificate names the provider that the policy host is an alias for, not the policy host: the
 * provider has to get one for the customer's name (R18).
 */
public record PolicyCertificateNamesProvider(String subject, DomainName provider, Evidence evidence)
    implements Finding {

  static List<PolicyCertificateNamesProvider> check(MtaStsReading reading) {
    return reading.problem(Kind.CERTIFICATE_NAME).stream()
        .flatMap(problem -> reading.addresses().expanded().stream())
        .filter(provider -> names(reading, provider))
        .map(
            provider ->
                new PolicyCertificateNamesProvider(
                    reading.host(), provider, reading.facts().fetch().evidence()))
        .toList();
  }

  private static boolean names(MtaStsReading reading, DomainName provider) {
    return reading.fetched().flatMap(FetchReading::certificate).stream()
        .flatMap(certificate -> certificate.facts().presented().stream())
        .anyMatch(new ReferenceName(provider)::matches);
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R18, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
