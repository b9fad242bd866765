package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** One TLSA record that senders cannot use (D6). */
public record TlsaRecordUnusable(
    String subject, String record, TlsaUsability.Unusable fault, Evidence evidence)
    implements Finding {

  static List<TlsaRecordUnusable> check(DaneReading reading) {
    return reading.records().stream()
        .flatMap(
            record ->
                TlsaUsability.fault(record).stream()
                    .map(
                        fault ->
                            new TlsaRecordUnusable(
                                reading.host(), record.text(), fault, reading.evidence())))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D6, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
