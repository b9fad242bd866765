package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.TlsRptFacts.RecordState;

/** The TLS-RPT record is not well-formed, so no reports come (T1). */
public record TlsRptInvalid(String subject, String text, Evidence evidence) implements Finding {

  static List<TlsRptInvalid> check(TlsRptFacts facts) {
    return facts
        .record()
        .ifKnown()
        .filter(RecordState.Invalid.class::isInstance)
        .map(RecordState.Invalid.class::cast)
        .map(
            record ->
                new TlsRptInvalid(
                    facts.domain().text(),
                    facts.texts().stream()
                        .filter(t -> t.startsWith(TlsRptRecord.BEGIN))
                        .findFirst()
                        .orElse(""),
                    facts.record().evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(TlsRptRules.T1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
