package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.starttls.TlsRptFacts.RecordState;

/** Where the reports go (T1). */
public record TlsRptPresent(String subject, String destinations, Evidence evidence)
    implements Finding {

  static List<TlsRptPresent> check(TlsRptFacts facts) {
    return facts
        .record()
        .ifKnown()
        .filter(RecordState.Valid.class::isInstance)
        .map(RecordState.Valid.class::cast)
        .map(
            record ->
                new TlsRptPresent(
                    facts.domain().text(),
                    String.join(", ", record.record().destinations()),
                    facts.record().evidence()))
        .stream()
        .toList();
  }

  @Override
  public Rule rule() {
    return TlsRptRules.T1;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
