package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.dns.ValidationReason;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** The TLSA answer does not validate: senders that check DANE wait (D5). */
public record TlsaBogus(String subject, String base, ValidationReason reason, Evidence evidence)
    implements Finding {

  static List<TlsaBogus> check(DaneReading reading) {
    return reading.facts().fault().stream()
        .filter(fault -> reading.is(Kind.BOGUS))
        .map(fault -> new TlsaBogus(reading.host(), reading.base(), fault, reading.evidence()))
        .toList();
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
    return Actor.DOMAIN_OWNER;
  }
}
