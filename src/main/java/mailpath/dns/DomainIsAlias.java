package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The domain is an alias; MX records are those of its target (MX1). */
public record DomainIsAlias(String subject, String target, Evidence evidence) implements Finding {

  static List<DomainIsAlias> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(route -> !route.expanded().equals(route.domain()))
        .map(
            route ->
                new DomainIsAlias(
                    route.domain().text(), route.expanded().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX1, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
