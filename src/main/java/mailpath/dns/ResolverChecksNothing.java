package mailpath.dns;

import java.util.List;
import mailpath.dns.SecondOpinion.Fault;
import mailpath.dns.SecondOpinion.Said;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The resolver hands out an answer that does not validate even when it is asked to check (N11). */
public record ResolverChecksNothing(String subject, String type, Evidence evidence)
    implements Finding {

  static List<ResolverChecksNothing> check(List<SecondOpinion> opinions) {
    return SecondOpinion.tell(
        opinions, Fault.BOGUS, Said.AN_ANSWER, Said.AN_ANSWER, ResolverChecksNothing::new);
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
