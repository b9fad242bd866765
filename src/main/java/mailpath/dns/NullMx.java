package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
  public Rule rule() {
    return MxRules.MX4;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
