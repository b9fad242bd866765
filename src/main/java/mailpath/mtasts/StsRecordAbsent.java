package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsFacts.RecordState;

/** No MTA-STS record: senders that honour MTA-STS find nothing to honour (R1). */
public record StsRecordAbsent(String subject, Evidence evidence) implements Finding {

  static List<StsRecordAbsent> check(MtaStsReading reading) {
    return reading.facts().record().ifKnown().stream()
        .filter(RecordState.None.class::isInstance)
        .map(none -> new StsRecordAbsent(reading.subject(), reading.facts().record().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
