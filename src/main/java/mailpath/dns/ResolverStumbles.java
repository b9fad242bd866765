package mailpath.dns;

import java.util.List;
import mailpath.dns.SecondOpinion.Said;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The resolver fails only where it is not to check: the fault is its own (N11). */
public record ResolverStumbles(String subject, String type, Evidence evidence) implements Finding {

  static List<ResolverStumbles> check(List<SecondOpinion> opinions) {
    return opinions.stream()
        .filter(
            opinion -> opinion.unchecked() == Said.FAILURE && opinion.checked() == Said.AN_ANSWER)
        .map(
            opinion ->
                new ResolverStumbles(
                    opinion.query().name().text(),
                    opinion.query().type().name(),
                    opinion.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
