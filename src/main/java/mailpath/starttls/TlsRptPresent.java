package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(TlsRptRules.T1, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
