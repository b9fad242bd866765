package mailpath.certificate;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A certificate other than a root is signed with MD5 or SHA-1 (RFC 9325 4.4, Q3). */
public record SignatureWeak(String subject, String certificate, Evidence evidence)
    implements Finding {

  static List<SignatureWeak> check(ShownChain shown) {
    return shown.chain().reading().chain().readable().stream()
        .filter(sent -> !sent.selfIssued() && Signature.kind(sent) == Signature.WEAK)
        .map(sent -> new SignatureWeak(shown.subject(), sent.subject(), shown.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StapleRules.Q3, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
