package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The keyword was there but overwritten: the mark of a filter that removes encryption (ST4,
 * threat-S17).
 */
public record StarttlsMasked(String subject, Evidence evidence) implements Finding {

  static List<StarttlsMasked> check(ProbedAddress address) {
    return address.facts().masked()
        ? List.of(new StarttlsMasked(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST4, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
