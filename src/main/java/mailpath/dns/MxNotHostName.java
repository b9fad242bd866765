package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** An MX target with characters that no host name has (MX3, RFC 5321 2.3.5). */
public record MxNotHostName(String subject, Evidence evidence) implements Finding {

  static List<MxNotHostName> check(MailRouteReading reading) {
    return reading
        .mxHosts()
        .filter(host -> !host.ipLiteral() && !host.name().isHostName())
        .map(host -> new MxNotHostName(host.name().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX3, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
