package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
