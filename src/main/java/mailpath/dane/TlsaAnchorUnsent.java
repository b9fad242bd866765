package mailpath.dane;

import java.util.List;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(DaneRules.D9, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
