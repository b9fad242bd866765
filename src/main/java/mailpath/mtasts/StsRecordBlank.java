package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A blank between version and semicolon: some senders take the record, some discard it (R2, erratum
 * 6285).
 */
public record StsRecordBlank(String subject, String text, Evidence evidence) implements Finding {

  static List<StsRecordBlank> check(MtaStsReading reading) {
    StsRecord record = new StsRecord(reading.texts());
    return record.records().isEmpty()
        ? record.blankRecords().stream()
            .map(
                text ->
                    new StsRecordBlank(
                        reading.subject(), text, reading.facts().record().evidence()))
            .toList()
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R2, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
