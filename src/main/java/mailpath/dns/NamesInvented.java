package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The resolver gives an address for a name that does not exist (threat-D19). */
public record NamesInvented(String subject, Evidence evidence) implements Finding {

  static List<NamesInvented> check(ResolverTest test, String resolver) {
    return test.rewrites().ifKnown().orElse(false)
        ? List.of(new NamesInvented(resolver, test.rewrites().evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N3, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
