package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.StarttlsFacts.State;

/** TLS does not come up at a service for mail programs (threat-S10). */
public record ServiceHandshakeFails(String subject, Evidence evidence) implements Finding {

  static List<ServiceHandshakeFails> check(ProbedAddress address) {
    return address.is(State.HANDSHAKE_FAILS)
        ? List.of(new ServiceHandshakeFails(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.S10, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
