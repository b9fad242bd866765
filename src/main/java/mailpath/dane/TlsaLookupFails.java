package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** The TLSA question fails while the zone answers others: senders that check DANE wait (D5). */
public record TlsaLookupFails(String subject, String base, Evidence evidence) implements Finding {

  static List<TlsaLookupFails> check(DaneReading reading) {
    return reading.is(Kind.BOGUS) && reading.facts().fault().isEmpty()
        ? List.of(new TlsaLookupFails(reading.host(), reading.base(), reading.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return DaneRules.D5;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
