package mailpath.dane;

import java.util.List;
import mailpath.dns.SecurityState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/**
 * Signed TLSA records, but the MX answer that leads there is unsigned: strict senders do not ask
 * (D1).
 */
public record TlsaBehindUnsignedMx(String subject, String domain, Evidence evidence)
    implements Finding {

  static List<TlsaBehindUnsignedMx> check(DaneReading reading) {
    return reading.route().state() == SecurityState.INSECURE && reading.publishesSecurely()
        ? List.of(
            new TlsaBehindUnsignedMx(
                reading.host(), reading.route().domain().text(), reading.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return DaneRules.D1;
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
