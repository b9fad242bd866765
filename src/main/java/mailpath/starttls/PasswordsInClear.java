package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * Ways to sign in that show the password are offered before TLS (RFC 4954 4, RFC 9051 11.7, RFC
 * 5804 1.7).
 */
public record PasswordsInClear(String subject, List<String> mechanisms, Evidence evidence)
    implements Finding {

  static List<PasswordsInClear> check(ProbedAddress address) {
    List<String> mechanisms = SignIn.inClear(address);
    return mechanisms.isEmpty()
        ? List.of()
        : List.of(new PasswordsInClear(address.subject(), mechanisms, address.evidence()));
  }

  public PasswordsInClear {
    mechanisms = List.copyOf(mechanisms);
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST6, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
