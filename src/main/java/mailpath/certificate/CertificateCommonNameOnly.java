package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Only the common name fits, which no current sender reads (RFC 9525 2). */
public record CertificateCommonNameOnly(String subject, String expected, Evidence evidence)
    implements Finding {

  static List<CertificateCommonNameOnly> check(JudgedChain chain) {
    return chain.facts().name() == NameState.CN_ONLY
        ? List.of(
            new CertificateCommonNameOnly(
                chain.subject(), chain.reading().reference().text(), chain.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.NAMES, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
