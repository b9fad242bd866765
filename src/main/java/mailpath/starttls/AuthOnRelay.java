package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** AUTH is offered inside TLS on port 25; mail programs are better off with implicit TLS (ST6). */
public record AuthOnRelay(String subject, Evidence evidence) implements Finding {

  static List<AuthOnRelay> check(ProbedAddress address) {
    return !address.offersBefore("AUTH") && address.offersAfter("AUTH")
        ? List.of(new AuthOnRelay(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return StarttlsRules.ST6;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
