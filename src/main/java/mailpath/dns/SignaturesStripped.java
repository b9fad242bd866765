package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The resolver passes no signatures on: nothing can be checked from here (N3). */
public record SignaturesStripped(String subject, Evidence evidence) implements Finding {

  static List<SignaturesStripped> check(ResolverTest test, String resolver) {
    return test.signatures() == ResolverTest.Signatures.STRIPPED
        ? List.of(new SignaturesStripped(resolver, test.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N3, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
