package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Neither MX record nor address: mail cannot go anywhere (MX2). */
public record MailNowhere(String subject, Evidence evidence) implements Finding {

  static List<MailNowhere> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(route -> route.kind() == Kind.NO_MAIL)
        .map(route -> new MailNowhere(route.domain().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX2, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
