package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.TlsRptFacts.RecordState;

/** A TLSA base domain has a TLS-RPT record of its own: DANE failures are reported there (T2). */
public record TlsRptBaseDomainPresent(String subject, String destinations, Evidence evidence)
    implements Finding {

  static List<TlsRptBaseDomainPresent> check(TlsRptFacts facts) {
    return facts
        .record()
        .ifKnown()
        .filter(RecordState.Valid.class::isInstance)
        .map(RecordState.Valid.class::cast)
        .map(
            record ->
                new TlsRptBaseDomainPresent(
                    facts.domain().text(),
                    String.join(", ", record.record().destinations()),
                    facts.record().evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(TlsRptRules.T2, Severity.INFO, Actor.MAIL_HOST);
  }
}
