package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The TLSA question fails while the zone answers others: senders that check DANE wait (D5). */
public record TlsaLookupFails(String subject, String base, Evidence evidence) implements Finding {

  static List<TlsaLookupFails> check(DaneReading reading) {
    return reading.is(Kind.BOGUS) && reading.facts().fault().isEmpty()
        ? List.of(new TlsaLookupFails(reading.host(), reading.base(), reading.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D5, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
