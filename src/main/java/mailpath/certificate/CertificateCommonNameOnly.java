package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
