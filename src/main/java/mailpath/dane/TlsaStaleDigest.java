package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(DaneRules.D7, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
