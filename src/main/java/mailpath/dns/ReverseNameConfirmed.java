package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.IpText;

/** Reverse DNS has a name for an address, and the name leads back to it. */
public record ReverseNameConfirmed(String subject, String name, Evidence evidence)
    implements Finding {

  static List<ReverseNameConfirmed> check(ReverseName reverse) {
    return reverse.name().filter(name -> reverse.confirmed()).stream()
        .map(
            name ->
                new ReverseNameConfirmed(
                    IpText.show(reverse.address()), name.text(), Evidence.of(reverse.query())))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(NeighbourRules.PTR, Severity.INFO, Actor.NOBODY);
  }
}
