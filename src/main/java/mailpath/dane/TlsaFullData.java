package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Matching type 0: a whole certificate or key in DNS, where a digest would do (D9). */
public record TlsaFullData(String subject, String record, Evidence evidence) implements Finding {

  static List<TlsaFullData> check(DaneReading reading) {
    return reading.usable().stream()
        .filter(record -> record.matching() == 0)
        .map(record -> new TlsaFullData(reading.host(), record.form(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D9, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
