package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** A TLSA record names a public certificate authority: its mistakes count too (D9). */
public record TlsaPinsPublicCa(String subject, Evidence evidence) implements Finding {

  static List<TlsaPinsPublicCa> check(DaneReading reading) {
    return reading.is(Kind.USABLE) && reading.pinsPublicCa()
        ? List.of(new TlsaPinsPublicCa(reading.host(), reading.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return DaneRules.D9;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
