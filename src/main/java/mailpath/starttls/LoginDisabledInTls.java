package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * LOGINDISABLED is still there inside TLS: programs that know LOGIN alone cannot sign in, others by
 * what else is offered (RFC 9051 6.2.3).
 */
public record LoginDisabledInTls(String subject, List<String> mechanisms, Evidence evidence)
    implements Finding {
  public LoginDisabledInTls {
    mechanisms = List.copyOf(mechanisms);
  }

  static List<LoginDisabledInTls> check(ProbedAddress address) {
    List<String> mechanisms = SignIn.mechanisms(address.facts().after());
    return address.offersAfter("LOGINDISABLED") && !mechanisms.isEmpty()
        ? List.of(new LoginDisabledInTls(address.subject(), mechanisms, address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST6, Severity.INFO, Actor.NOBODY);
  }
}
