package mailpath.investigation;

import java.util.List;
import java.util.Set;
import mailpath.fact.Evidence;
import mailpath.network.AddressFamily;

/**
 * What control hosts show about the network of this desk.
 *
 * @param blocked families in which port 25 does not get out: no control host answers either
 * @param controls the control hosts that were tried
 */
public record OwnNetwork(Set<AddressFamily> blocked, List<String> controls, Evidence evidence) {
  /** Nothing gave reason to ask. */
  public static final OwnNetwork NOT_TRIED = new OwnNetwork(Set.of(), List.of(), Evidence.NONE);

  public OwnNetwork {
    blocked = Set.copyOf(blocked);
    controls = List.copyOf(controls);
  }
}
