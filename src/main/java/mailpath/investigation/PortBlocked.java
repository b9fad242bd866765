package mailpath.investigation;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.AddressFamily;

/** Port 25 does not get out of this network: control hosts are silent too. */
public record PortBlocked(
    String subject, AddressFamily family, List<String> controls, Evidence evidence)
    implements Finding {
  public PortBlocked {
    controls = List.copyOf(controls);
  }

  static List<PortBlocked> check(OwnNetwork own) {
    return own.blocked().stream()
        .sorted()
        .map(
            family ->
                new PortBlocked(
                    String.join(", ", own.controls()), family, own.controls(), own.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.BLOCKED, Severity.LOWERS, Actor.YOUR_NETWORK);
  }
}
