package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** A stale record with a stronger digest hides the right one with a weaker digest (D7). */
public record TlsaStaleDigest(String subject, String stale, String right, Evidence evidence)
    implements Finding {

  static List<TlsaStaleDigest> check(DaneReading reading) {
    return reading.addresses().stream()
        .filter(DaneAddress::mismatches)
        .flatMap(
            address ->
                reading.outranked().stream()
                    .filter(address::shows)
                    .limit(1)
                    .map(
                        right ->
                            new TlsaStaleDigest(
                                address.subject(),
                                reading.outranking(right).form(),
                                right.form(),
                                address.evidence())))
        .toList();
  }

  @Override
  public Rule rule() {
    return DaneRules.D7;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
