package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/**
 * The end-entity certificate, or one above it on the path, begins in the future; a wrong clock here
 * looks the same.
 */
public record CertificateNotYetValid(
    String subject, String certificate, Instant notBefore, Evidence evidence) implements Finding {

  static List<CertificateNotYetValid> check(JudgedChain chain) {
    return Stream.concat(chain.leaf().stream(), chain.reading().path().path().stream())
        .filter(certificate -> chain.reading().at().isBefore(certificate.notBefore()))
        .limit(1)
        .map(
            early ->
                new CertificateNotYetValid(
                    chain.subject(), early.subject(), early.notBefore(), chain.evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return CertificateRules.DATES;
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
