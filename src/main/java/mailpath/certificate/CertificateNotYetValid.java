package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(CertificateRules.DATES, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
