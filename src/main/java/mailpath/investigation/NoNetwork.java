package mailpath.investigation;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Desk;
import mailpath.network.DomainName;

/** This computer has no route to the internet in any address family. */
public record NoNetwork(String subject, Evidence evidence) implements Finding {
  static List<NoNetwork> check(DomainName domain, Desk desk) {
    return desk.families().isEmpty()
        ? List.of(new NoNetwork(domain.text(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.NETWORK, Severity.LOWERS, Actor.YOUR_NETWORK);
  }
}
