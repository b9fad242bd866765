package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.network.Stage;

/** Nobody answers the connection attempt (threat-S18). */
public record ConnectTimedOut(String subject, int port, Evidence evidence) implements Finding {

  static List<ConnectTimedOut> check(ProbedAddress address) {
    return address
            .failure(Failure.TimedOut.class)
            .filter(t -> t.stage() == Stage.CONNECT)
            .isPresent()
        ? List.of(
            new ConnectTimedOut(address.subject(), PortType.port(address), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.NOBODY);
  }
}
