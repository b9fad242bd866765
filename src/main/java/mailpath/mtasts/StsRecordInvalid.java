package mailpath.mtasts;

import java.util.List;
import mailpath.dns.TagFault;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsFacts.RecordState;

/** The record is not well-formed: no policy is available to new senders (R3). */
public record StsRecordInvalid(String subject, TagFault fault, String text, Evidence evidence)
    implements Finding {

  static List<StsRecordInvalid> check(MtaStsReading reading) {
    if (!(reading.facts().record().ifKnown().orElse(null) instanceof RecordState.Invalid)) {
      return List.of();
    }
    return new StsRecord(reading.texts())
        .records().stream().map(text -> of(reading, text)).toList();
  }

  private static StsRecordInvalid of(MtaStsReading reading, String text) {
    return new StsRecordInvalid(
        reading.subject(), StsRecordFields.fault(text), text, reading.facts().record().evidence());
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R3, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
