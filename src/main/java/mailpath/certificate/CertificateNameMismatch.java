package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** The certificate is for other names than the one that was asked for (RFC 9525 6). */
public record CertificateNameMismatch(
    String subject, String expected, String presented, Evidence evidence) implements Finding {

  static List<CertificateNameMismatch> check(JudgedChain chain) {
    return chain.facts().name() == NameState.MISMATCH
        ? List.of(
            new CertificateNameMismatch(
                chain.subject(),
                chain.reading().reference().text(),
                chain.presented(),
                chain.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return CertificateRules.NAMES;
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
