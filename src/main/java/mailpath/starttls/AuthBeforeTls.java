package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** AUTH is offered in clear on port 25: whoever signs in there shows the password (ST2). */
public record AuthBeforeTls(String subject, Evidence evidence) implements Finding {

  static List<AuthBeforeTls> check(ProbedAddress address) {
    return address.offersBefore("AUTH")
        ? List.of(new AuthBeforeTls(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST2, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
