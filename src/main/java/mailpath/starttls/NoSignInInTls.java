package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * LOGINDISABLED is still there inside TLS, and nothing else is offered: nobody can sign in (RFC
 * 9051 6.2.3).
 */
public record NoSignInInTls(String subject, Evidence evidence) implements Finding {

  static List<NoSignInInTls> check(ProbedAddress address) {
    return address.offersAfter("LOGINDISABLED")
            && SignIn.mechanisms(address.facts().after()).isEmpty()
        ? List.of(new NoSignInInTls(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST6, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
