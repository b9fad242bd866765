package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(CertificateRules.NAMES, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
