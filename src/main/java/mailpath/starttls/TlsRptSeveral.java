package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.starttls.TlsRptFacts.RecordState;

/** More than one TLS-RPT record: none counts (T1). */
public record TlsRptSeveral(String subject, int count, Evidence evidence) implements Finding {

  static List<TlsRptSeveral> check(TlsRptFacts facts) {
    return facts
        .record()
        .ifKnown()
        .filter(RecordState.Several.class::isInstance)
        .map(RecordState.Several.class::cast)
        .map(
            record ->
                new TlsRptSeveral(facts.domain().text(), record.count(), facts.record().evidence()))
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
