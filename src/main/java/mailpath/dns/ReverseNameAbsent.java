package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.IpText;

/** Reverse DNS has no name for an address. */
public record ReverseNameAbsent(String subject, Evidence evidence) implements Finding {

  static List<ReverseNameAbsent> check(ReverseName reverse) {
    return reverse.name().isPresent()
        ? List.of()
        : List.of(
            new ReverseNameAbsent(IpText.show(reverse.address()), Evidence.of(reverse.query())));
  }

  @Override
  public Standing standing() {
    return new Standing(NeighbourRules.PTR, Severity.INFO, Actor.MAIL_HOST);
  }
}
