package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;

/** There is no way to the address from here (threat-S18). */
public record HostUnreachable(String subject, Evidence evidence) implements Finding {

  static List<HostUnreachable> check(ProbedAddress address) {
    return address.failure(Failure.Unreachable.class).isPresent()
        ? List.of(new HostUnreachable(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
