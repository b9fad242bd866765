package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.dns.ValidationReason;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(DaneRules.D5, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
