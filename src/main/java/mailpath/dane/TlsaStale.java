package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/**
 * A TLSA record beside a matching one fits nothing that the server shows: left over, or for the
 * next key (D11).
 */
public record TlsaStale(String subject, String record, Evidence evidence) implements Finding {

  static List<TlsaStale> check(DaneReading reading) {
    boolean allMatch =
        !reading.addresses().isEmpty()
            && reading.addresses().stream().allMatch(DaneAddress::matches);
    return reading.usable().stream()
        .filter(
            record ->
                allMatch && reading.addresses().stream().allMatch(at -> at.fitsNothing(record)))
        .map(record -> new TlsaStale(reading.host(), record.text(), reading.evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return DaneRules.D11;
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
