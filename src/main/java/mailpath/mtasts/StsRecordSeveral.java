package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsFacts.RecordState;

/** More than one record: no policy is available to new senders (R2). */
public record StsRecordSeveral(String subject, int count, Evidence evidence) implements Finding {

  static List<StsRecordSeveral> check(MtaStsReading reading) {
    return reading.facts().record().ifKnown().stream()
        .filter(RecordState.Several.class::isInstance)
        .map(RecordState.Several.class::cast)
        .map(
            record ->
                new StsRecordSeveral(
                    reading.subject(), record.count(), reading.facts().record().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R2, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
