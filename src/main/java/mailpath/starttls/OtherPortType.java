package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.MailProtocol;

/**
 * The port is of the other type: TLS from the start where STARTTLS was tried, or the other way
 * round (threat-S16).
 */
public record OtherPortType(String subject, int port, MailProtocol expected, Evidence evidence)
    implements Finding {

  static List<OtherPortType> check(ProbedAddress address, ProbedAddress other) {
    return PortType.isSettled(other)
        ? List.of(
            new OtherPortType(
                address.subject(),
                PortType.port(other),
                other.protocol(),
                address.evidence().and(other.evidence())))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.S16, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
