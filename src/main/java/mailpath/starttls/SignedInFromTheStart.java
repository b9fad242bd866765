package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * IMAP greets with PREAUTH in clear: a program that wants TLS must leave, and somebody on the way
 * can forge it (RFC 9051 7.1.4, threat-S14).
 */
public record SignedInFromTheStart(String subject, Evidence evidence) implements Finding {

  static List<SignedInFromTheStart> check(ProbedAddress address) {
    return address.signedInFromTheStart()
        ? List.of(new SignedInFromTheStart(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST6, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
