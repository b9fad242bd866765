package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(MxRules.MX3, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
