package mailpath.dane;

import java.util.List;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/**
 * A CA that stands whole in a TLSA record was not sent by the server: some senders cannot cope
 * (D9).
 */
public record TlsaAnchorUnsent(String subject, String record, Evidence evidence)
    implements Finding {

  static List<TlsaAnchorUnsent> check(DaneReading reading) {
    return reading.addresses().stream()
        .flatMap(
            address ->
                address.with(Outcome.MatchesUnsent.class).stream()
                    .map(
                        result ->
                            new TlsaAnchorUnsent(
                                address.subject(), result.record().form(), address.evidence())))
        .toList();
  }

  @Override
  public Rule rule() {
    return DaneRules.D9;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
