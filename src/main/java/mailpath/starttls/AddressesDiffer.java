package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.IpText;
import mailpath.starttls.StarttlsFacts.State;

/** Two addresses of one host behave differently about STARTTLS (W4, ST7). */
public record AddressesDiffer(
    String subject, String address, State state, String other, State otherState, Evidence evidence)
    implements Finding {

  static List<AddressesDiffer> check(List<ProbedAddress> all) {
    List<ProbedAddress> known = all.stream().filter(a -> a.state().isPresent()).toList();
    return known.stream()
        .skip(1)
        .filter(other -> !other.state().equals(known.getFirst().state()))
        .filter(other -> !strips(known.getFirst(), other) && !strips(other, known.getFirst()))
        .limit(1)
        .map(other -> between(known.getFirst(), other))
        .toList();
  }

  /** Told by {@link StarttlsStripped}. */
  private static boolean strips(ProbedAddress one, ProbedAddress other) {
    return one.is(State.ABSENT) && other.works();
  }

  private static AddressesDiffer between(ProbedAddress one, ProbedAddress other) {
    return new AddressesDiffer(
        one.host().text(),
        IpText.show(one.address()),
        one.state().orElseThrow(),
        IpText.show(other.address()),
        other.state().orElseThrow(),
        one.evidence().and(other.evidence()));
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST7, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
