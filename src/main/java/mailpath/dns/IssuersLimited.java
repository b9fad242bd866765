package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** CAA records say which authorities may issue certificates for a host. */
public record IssuersLimited(String subject, String owner, List<String> issuers, Evidence evidence)
    implements Finding {

  public IssuersLimited {
    issuers = List.copyOf(issuers);
  }

  static List<IssuersLimited> check(String host, IssuersAllowed allowed) {
    return allowed.issuers().isEmpty()
        ? List.of()
        : List.of(
            new IssuersLimited(
                host, allowed.owner().text(), allowed.issuers(), Evidence.of(allowed.query())));
  }

  @Override
  public Standing standing() {
    return new Standing(NeighbourRules.CAA, Severity.INFO, Actor.NOBODY);
  }
}
