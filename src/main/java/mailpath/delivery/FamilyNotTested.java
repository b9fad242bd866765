package mailpath.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.AddressFamily;

/**
 * Addresses of a family that this desk cannot reach were left out, so the verdict is for the other
 * one (delivery-game 7, W4).
 */
public record FamilyNotTested(String subject, AddressFamily family, Evidence evidence)
    implements Finding {

  /** One for each family that is not among those tested. */
  public static List<FamilyNotTested> check(String domain, Set<AddressFamily> tested) {
    return Stream.of(AddressFamily.values())
        .filter(family -> !tested.contains(family))
        .map(family -> new FamilyNotTested(domain, family, Evidence.NONE))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.W4, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
