package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** Mail without TLS is refused: a choice that RFC 3207 advises against on port 25 (ST3). */
public record DemandsTls(String subject, Evidence evidence) implements Finding {

  static List<DemandsTls> check(ProbedAddress address) {
    return address.facts().demandsTls()
        ? List.of(new DemandsTls(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return StarttlsRules.ST3;
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
