package mailpath.certificate;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The certificate bears timestamps of public logs (RFC 6962 3.3); no mail standard asks for them
 * (X4).
 */
public record CertificateLogged(String subject, Evidence evidence) implements Finding {

  static List<CertificateLogged> check(ShownChain shown) {
    return shown.hasTimestamps()
        ? List.of(new CertificateLogged(shown.subject(), shown.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StapleRules.X4, Severity.INFO, Actor.NOBODY);
  }
}
