package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.StarttlsFacts.State;

/** A service for mail programs offers no TLS in clear (RFC 8314 4.1). */
public record ServiceWithoutTls(String subject, Evidence evidence) implements Finding {

  static List<ServiceWithoutTls> check(ProbedAddress address) {
    return address.is(State.ABSENT)
        ? List.of(new ServiceWithoutTls(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
