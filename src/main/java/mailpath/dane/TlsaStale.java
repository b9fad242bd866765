package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(DaneRules.D11, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
