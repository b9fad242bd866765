package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(MxRules.MX2, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
