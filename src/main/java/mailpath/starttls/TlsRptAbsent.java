package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.TlsRptFacts.RecordState;

/** No TLS-RPT record: nobody tells the owner when encryption fails (T1). */
public record TlsRptAbsent(String subject, Evidence evidence) implements Finding {

  static List<TlsRptAbsent> check(TlsRptFacts facts) {
    return facts
        .record()
        .ifKnown()
        .filter(RecordState.None.class::isInstance)
        .map(RecordState.None.class::cast)
        .map(record -> new TlsRptAbsent(facts.domain().text(), facts.record().evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(TlsRptRules.T1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
