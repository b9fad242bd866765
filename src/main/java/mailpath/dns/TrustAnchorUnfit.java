package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The keys of the root fit no trust anchor: stale anchors or a forged root (N13). */
public record TrustAnchorUnfit(String subject, Evidence evidence) implements Finding {

  static List<TrustAnchorUnfit> check(ResolverTest test, String resolver) {
    return test.signatures() == ResolverTest.Signatures.UNTRUSTED
        ? List.of(new TrustAnchorUnfit(resolver, test.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N13, Severity.INFO, Actor.YOUR_PROGRAM);
  }
}
