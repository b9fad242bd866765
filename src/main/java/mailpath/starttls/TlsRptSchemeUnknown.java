package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A report address of a scheme that senders do not know beside one that they do: some refuse the
 * whole record for it (T1).
 */
public record TlsRptSchemeUnknown(String subject, String text, Evidence evidence)
    implements Finding {

  static List<TlsRptSchemeUnknown> check(TlsRptFacts facts) {
    return facts.doubted("report-scheme", TlsRptFacts.records(facts.texts())).stream()
        .map(
            text -> new TlsRptSchemeUnknown(facts.domain().text(), text, facts.record().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(TlsRptRules.T1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
