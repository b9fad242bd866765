package mailpath.dns;

import java.util.List;
import mailpath.dns.SecondOpinion.Fault;
import mailpath.dns.SecondOpinion.Said;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A resolver that checks signatures finds the same fault: it fails only where it has to check
 * (N11).
 */
public record ResolverRefusesToo(String subject, String type, Evidence evidence)
    implements Finding {

  static List<ResolverRefusesToo> check(List<SecondOpinion> opinions) {
    return SecondOpinion.tell(
        opinions, Fault.BOGUS, Said.AN_ANSWER, Said.FAILURE, ResolverRefusesToo::new);
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
