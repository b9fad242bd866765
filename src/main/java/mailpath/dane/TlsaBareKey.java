package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(DaneRules.D9, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
