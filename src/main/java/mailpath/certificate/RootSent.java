package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The root itself was sent, which clients have already and skip (RFC 8446 4.4.2); needed only for
 * DANE-TA.
 */
public record RootSent(String subject, String root, Evidence evidence) implements Finding {

  static List<RootSent> check(JudgedChain chain) {
    List<Certificate> path = chain.reading().path().path();
    boolean sent =
        chain.facts().chain() == ChainState.TRUSTED
            && path.size() > 1
            && chain.reading().chain().readable().contains(path.getLast());
    return sent
        ? List.of(new RootSent(chain.subject(), path.getLast().subject(), chain.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.ORDER, Severity.INFO, Actor.MAIL_HOST);
  }
}
