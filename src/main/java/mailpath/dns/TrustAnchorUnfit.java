package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/**
 * The keys of the root fit no trust anchor: stale anchors, a wrong clock or a forged root (N13).
 */
public record TrustAnchorUnfit(String subject, Evidence evidence) implements Finding {

  static List<TrustAnchorUnfit> check(ResolverTest test, String resolver) {
    return test.signatures() == ResolverTest.Signatures.UNTRUSTED
        ? List.of(new TrustAnchorUnfit(resolver, test.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return DnsRules.N13;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.YOUR_PROGRAM;
  }
}
