package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** AUTH is offered in clear on port 25: whoever signs in there shows the password (ST2). */
public record AuthBeforeTls(String subject, Evidence evidence) implements Finding {

  static List<AuthBeforeTls> check(ProbedAddress address) {
    return address.offersBefore("AUTH")
        ? List.of(new AuthBeforeTls(address.subject(), address.evidence()))
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
