package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.fact.Reason.Why;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsFacts.Fetch;

/** Whether the policy can be fetched could not be established from here (R11). */
public record PolicyNotEstablished(String subject, Why why, Evidence evidence) implements Finding {

  static List<PolicyNotEstablished> check(MtaStsReading reading) {
    return reading.facts().fetch() instanceof Fact.Unknown<Fetch>(Reason reason, Evidence evidence)
            && reason.why() != Why.FOLLOWS
        ? List.of(new PolicyNotEstablished(reading.host(), reason.why(), evidence))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R11, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
