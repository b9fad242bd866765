package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return MtaStsRules.R2;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
