package mailpath.mtasts;

import java.util.List;
import java.util.Locale;
import mailpath.dns.TagList;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
  public Rule rule() {
    return MtaStsRules.R2;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
