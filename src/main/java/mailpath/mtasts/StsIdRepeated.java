package mailpath.mtasts;

import java.util.List;
import mailpath.dns.TagList;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The record has more than one id: the first counts (R4). */
public record StsIdRepeated(String subject, String id, Evidence evidence) implements Finding {

  static List<StsIdRepeated> check(MtaStsReading reading) {
    return reading.id().stream()
        .filter(id -> ids(reading) > 1)
        .map(id -> new StsIdRepeated(reading.subject(), id, reading.facts().record().evidence()))
        .toList();
  }

  private static long ids(MtaStsReading reading) {
    return new StsRecord(reading.texts())
        .records().stream()
            .flatMap(text -> TagList.parse("v=STSv1", text, TagList.Field::hasPlainValue).stream())
            .flatMap(tags -> tags.fields().stream())
            .filter(field -> field.name().equals("id"))
            .count();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R4, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
