package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

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
  public Standing standing() {
    return new Standing(DaneRules.D1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
