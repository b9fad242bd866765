package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Other MX hosts have TLSA records, this one has none: who blocks those gets around DANE (MX5). */
public record TlsaOnlyElsewhere(String subject, Evidence evidence) implements Finding {

  static List<TlsaOnlyElsewhere> check(List<DaneReading> all) {
    boolean some = all.stream().anyMatch(reading -> reading.is(Kind.USABLE));
    return all.stream()
        .filter(reading -> some && reading.is(Kind.NONE))
        .map(reading -> new TlsaOnlyElsewhere(reading.host(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D5, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
