package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The end-entity certificate, or one above it on the path, has run out (RFC 5280 4.1.2.5). */
public record CertificateExpired(
    String subject, String certificate, Instant notAfter, Evidence evidence) implements Finding {

  static List<CertificateExpired> check(JudgedChain chain) {
    return Stream.concat(chain.leaf().stream(), chain.reading().path().path().stream())
        .filter(certificate -> chain.reading().at().isAfter(certificate.notAfter()))
        .limit(1)
        .map(
            expired ->
                new CertificateExpired(
                    chain.subject(), expired.subject(), expired.notAfter(), chain.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.DATES, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
