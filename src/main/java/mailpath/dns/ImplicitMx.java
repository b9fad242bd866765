package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** No MX record: the domain itself is the mail server (MX2). */
public record ImplicitMx(String subject, Evidence evidence) implements Finding {

  static List<ImplicitMx> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(route -> route.kind() == Kind.IMPLICIT)
        .map(route -> new ImplicitMx(route.domain().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MxRules.MX2;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
