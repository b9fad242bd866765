package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
  public Rule rule() {
    return MxRules.MX3;
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
