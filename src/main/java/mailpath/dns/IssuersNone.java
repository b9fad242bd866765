package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** CAA records say that nobody may issue certificates for a host. */
public record IssuersNone(String subject, String owner, Evidence evidence) implements Finding {

  static List<IssuersNone> check(String host, IssuersAllowed allowed) {
    return allowed.issuers().isEmpty()
        ? List.of(new IssuersNone(host, allowed.owner().text(), Evidence.of(allowed.query())))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(NeighbourRules.CAA, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
