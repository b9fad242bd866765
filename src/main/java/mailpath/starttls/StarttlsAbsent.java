package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.StarttlsFacts.State;

/** The server answers EHLO and lists no STARTTLS: mail to it goes in clear (ST1). */
public record StarttlsAbsent(String subject, Evidence evidence) implements Finding {

  static List<StarttlsAbsent> check(ProbedAddress address, List<ProbedAddress> all) {
    boolean absent = address.is(State.ABSENT) && !address.facts().masked();
    return absent && all.stream().noneMatch(ProbedAddress::works)
        ? List.of(new StarttlsAbsent(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
