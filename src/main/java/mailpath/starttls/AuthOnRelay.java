package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** AUTH is offered inside TLS on port 25; mail programs are better off with implicit TLS (ST6). */
public record AuthOnRelay(String subject, Evidence evidence) implements Finding {

  static List<AuthOnRelay> check(ProbedAddress address) {
    return !address.offersBefore("AUTH") && address.offersAfter("AUTH")
        ? List.of(new AuthOnRelay(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST6, Severity.INFO, Actor.MAIL_HOST);
  }
}
