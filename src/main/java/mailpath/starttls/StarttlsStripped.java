package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.StarttlsFacts.State;

/**
 * One address of a host lists no STARTTLS while another does: something in between removes it, or
 * the servers are set up differently (ST4).
 */
public record StarttlsStripped(String subject, String other, Evidence evidence) implements Finding {

  static List<StarttlsStripped> check(ProbedAddress address, List<ProbedAddress> all) {
    if (!address.is(State.ABSENT) || address.facts().masked()) {
      return List.of();
    }
    return all.stream()
        .filter(ProbedAddress::works)
        .limit(1)
        .map(
            other ->
                new StarttlsStripped(
                    address.subject(), other.subject(), address.evidence().and(other.evidence())))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST4, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
