package mailpath.dns;

import java.util.List;
import mailpath.dns.SecondOpinion.Fault;
import mailpath.dns.SecondOpinion.Said;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The servers of a name are broken: there is no answer even with checking disabled (N11). */
public record ServersBroken(String subject, String type, Evidence evidence) implements Finding {

  static List<ServersBroken> check(List<SecondOpinion> opinions) {
    return SecondOpinion.tell(
        opinions, Fault.ERROR, Said.FAILURE, Said.FAILURE, ServersBroken::new);
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
