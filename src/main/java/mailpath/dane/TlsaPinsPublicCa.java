package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A TLSA record names a public certificate authority: its mistakes count too (D9). */
public record TlsaPinsPublicCa(String subject, Evidence evidence) implements Finding {

  static List<TlsaPinsPublicCa> check(DaneReading reading) {
    return reading.is(Kind.USABLE) && reading.pinsPublicCa()
        ? List.of(new TlsaPinsPublicCa(reading.host(), reading.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D9, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
