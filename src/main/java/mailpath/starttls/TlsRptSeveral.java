package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(TlsRptRules.T1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
