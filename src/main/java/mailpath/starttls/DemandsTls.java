package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Mail without TLS is refused: a choice that RFC 3207 advises against on port 25 (ST3). */
public record DemandsTls(String subject, Evidence evidence) implements Finding {

  static List<DemandsTls> check(ProbedAddress address) {
    return address.facts().demandsTls()
        ? List.of(new DemandsTls(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST3, Severity.INFO, Actor.MAIL_HOST);
  }
}
