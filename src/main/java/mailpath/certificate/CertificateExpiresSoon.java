package mailpath.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The end-entity certificate runs out within a week. */
public record CertificateExpiresSoon(String subject, Instant notAfter, long days, Evidence evidence)
    implements Finding {

  private static final Duration SOON = Duration.ofDays(7);

  static List<CertificateExpiresSoon> check(JudgedChain chain) {
    Instant at = chain.reading().at();
    return chain.leaf().stream()
        .filter(leaf -> !at.isAfter(leaf.notAfter()) && at.plus(SOON).isAfter(leaf.notAfter()))
        .map(
            leaf ->
                new CertificateExpiresSoon(
                    chain.subject(),
                    leaf.notAfter(),
                    Duration.between(at, leaf.notAfter()).toDays(),
                    chain.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.DATES, Severity.INFO, Actor.MAIL_HOST);
  }
}
