package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** None of the TLSA records can be used: encryption is enforced, but nobody is checked (D6). */
public record TlsaAllUnusable(String subject, String records, Evidence evidence)
    implements Finding {

  static List<TlsaAllUnusable> check(DaneReading reading) {
    return reading.is(Kind.UNUSABLE)
        ? List.of(
            new TlsaAllUnusable(
                reading.host(), DaneReading.forms(reading.records()), reading.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D6, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
