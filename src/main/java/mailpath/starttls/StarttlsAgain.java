package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** STARTTLS is offered again inside TLS, which it must not be (ST2). */
public record StarttlsAgain(String subject, Evidence evidence) implements Finding {

  static List<StarttlsAgain> check(ProbedAddress address) {
    return address.offersAfter("STARTTLS")
        ? List.of(new StarttlsAgain(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return StarttlsRules.ST2;
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
