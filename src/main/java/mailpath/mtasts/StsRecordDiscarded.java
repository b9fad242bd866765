package mailpath.mtasts;

import java.util.List;
import java.util.Locale;
import mailpath.dns.TagList;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A record that looks like one of MTA-STS, but does not begin so: nobody counts it (R2). */
public record StsRecordDiscarded(String subject, String text, Evidence evidence)
    implements Finding {

  static List<StsRecordDiscarded> check(MtaStsReading reading) {
    StsRecord record = new StsRecord(reading.texts());
    return reading.texts().stream()
        .filter(text -> TagList.strip(text).toLowerCase(Locale.ROOT).matches("(?s)\\W*v *= *sts.*"))
        .filter(text -> !record.records().contains(text) && !record.blankRecords().contains(text))
        .map(
            text ->
                new StsRecordDiscarded(
                    reading.subject(), text, reading.facts().record().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R2, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
