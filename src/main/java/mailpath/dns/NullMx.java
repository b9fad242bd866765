package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The domain says that it takes no mail (MX4); if it sends mail, receivers may refuse that. */
public record NullMx(String subject, Evidence evidence) implements Finding {

  static List<NullMx> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(route -> route.kind() == Kind.NULL_MX)
        .map(route -> new NullMx(route.domain().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX4, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
