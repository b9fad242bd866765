package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The name does not exist: a permanent error for senders (MX1). */
public record NoSuchDomain(String subject, Evidence evidence) implements Finding {

  static List<NoSuchDomain> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(route -> route.kind() == Kind.NXDOMAIN)
        .map(route -> new NoSuchDomain(route.domain().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX1, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
