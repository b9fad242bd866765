package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** The resolver passes no signatures on: nothing can be checked from here (N3). */
public record SignaturesStripped(String subject, Evidence evidence) implements Finding {

  static List<SignaturesStripped> check(ResolverTest test, String resolver) {
    return test.signatures() == ResolverTest.Signatures.STRIPPED
        ? List.of(new SignaturesStripped(resolver, test.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return DnsRules.N3;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.YOUR_NETWORK;
  }
}
