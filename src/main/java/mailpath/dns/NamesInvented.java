package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** The resolver gives an address for a name that does not exist (threat-D19). */
public record NamesInvented(String subject, Evidence evidence) implements Finding {

  static List<NamesInvented> check(ResolverTest test, String resolver) {
    return test.rewrites().ifKnown().orElse(false)
        ? List.of(new NamesInvented(resolver, test.rewrites().evidence()))
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
