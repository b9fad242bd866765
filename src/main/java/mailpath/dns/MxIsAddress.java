package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** An MX target that is an address in text form instead of a name (MX3). */
public record MxIsAddress(String subject, String target, Evidence evidence) implements Finding {

  static List<MxIsAddress> check(MailRouteReading reading) {
    return reading
        .mxHosts()
        .filter(MxHost::ipLiteral)
        .map(host -> new MxIsAddress(reading.domain(), host.name().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MxRules.MX3;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
