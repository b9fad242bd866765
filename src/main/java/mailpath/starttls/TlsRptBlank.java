package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A blank between version and semicolon: some senders take the TLS-RPT record, some discard it
 * (T1).
 */
public record TlsRptBlank(String subject, String text, Evidence evidence) implements Finding {

  static List<TlsRptBlank> check(TlsRptFacts facts) {
    return facts.doubted("report-blank", TlsRptFacts.blankRecords(facts.texts())).stream()
        .map(text -> new TlsRptBlank(facts.domain().text(), text, facts.record().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(TlsRptRules.T1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
