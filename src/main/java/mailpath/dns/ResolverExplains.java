package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** What the resolver itself gives as the reason for a failure (RFC 8914). */
public record ResolverExplains(
    String subject, String type, List<ExtendedError> errors, Evidence evidence) implements Finding {

  static List<ResolverExplains> check(List<SecondOpinion> opinions) {
    return opinions.stream()
        .filter(opinion -> !opinion.errors().isEmpty())
        .map(
            opinion ->
                new ResolverExplains(
                    opinion.query().name().text(),
                    opinion.query().type().name(),
                    opinion.errors(),
                    opinion.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N11, Severity.INFO, Actor.NOBODY);
  }
}
