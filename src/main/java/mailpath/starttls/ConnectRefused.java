package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;

/** The connection attempt is refused (threat-S18). */
public record ConnectRefused(String subject, int port, Evidence evidence) implements Finding {

  static List<ConnectRefused> check(ProbedAddress address) {
    return address.failure(Failure.ConnectionRefused.class).isPresent()
        ? List.of(new ConnectRefused(address.subject(), PortType.port(address), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.MAIL_HOST);
  }
}
