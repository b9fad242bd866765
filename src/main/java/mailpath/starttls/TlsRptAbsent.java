package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return TlsRptRules.T1;
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
