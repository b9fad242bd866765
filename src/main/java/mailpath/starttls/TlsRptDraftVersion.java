package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(TlsRptRules.H5, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
