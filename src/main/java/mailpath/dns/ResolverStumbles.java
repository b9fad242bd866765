package mailpath.dns;

import java.util.List;
import mailpath.dns.SecondOpinion.Fault;
import mailpath.dns.SecondOpinion.Said;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The resolver fails only where it is not to check: the fault is its own (N11). */
public record ResolverStumbles(String subject, String type, Evidence evidence) implements Finding {

  static List<ResolverStumbles> check(List<SecondOpinion> opinions) {
    return SecondOpinion.tell(
        opinions, Fault.ERROR, Said.FAILURE, Said.AN_ANSWER, ResolverStumbles::new);
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
