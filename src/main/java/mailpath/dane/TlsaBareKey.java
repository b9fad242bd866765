package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** Only the bare key of a CA that was not sent can match: senders differ (D9). */
public record TlsaBareKey(String subject, String record, Evidence evidence) implements Finding {

  static List<TlsaBareKey> check(DaneReading reading) {
    return reading.addresses().stream()
        .filter(address -> address.match() instanceof Fact.Depends<TlsaMatch>)
        .flatMap(
            address ->
                reading.usable().stream()
                    .filter(record -> record.form().equals("2 1 0"))
                    .limit(1)
                    .map(
                        record ->
                            new TlsaBareKey(address.subject(), record.form(), address.evidence())))
        .toList();
  }

  @Override
  public Rule rule() {
    return DaneRules.D9;
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
