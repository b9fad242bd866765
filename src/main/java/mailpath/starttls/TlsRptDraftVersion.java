package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** A record of a TLS-RPT draft, version TLSRPT1, which nobody reads any more (H5). */
public record TlsRptDraftVersion(String subject, String text, Evidence evidence)
    implements Finding {

  static List<TlsRptDraftVersion> check(TlsRptFacts facts) {
    return facts.texts().stream()
        .filter(text -> text.matches("v=TLSRPT1[ \\t;].*"))
        .limit(1)
        .map(text -> new TlsRptDraftVersion(facts.domain().text(), text, facts.record().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return TlsRptRules.H5;
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
