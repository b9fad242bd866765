package mailpath.dns;

import java.util.List;
import mailpath.dns.SecondOpinion.Said;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The servers of a name are broken: there is no answer even with checking disabled (N11). */
public record ServersBroken(String subject, String type, Evidence evidence) implements Finding {

  static List<ServersBroken> check(List<SecondOpinion> opinions) {
    return opinions.stream()
        .filter(opinion -> opinion.unchecked() == Said.FAILURE && opinion.checked() == Said.FAILURE)
        .map(
            opinion ->
                new ServersBroken(
                    opinion.query().name().text(),
                    opinion.query().type().name(),
                    opinion.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
