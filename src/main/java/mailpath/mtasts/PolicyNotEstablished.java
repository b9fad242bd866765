package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.fact.Reason.Why;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return MtaStsRules.R11;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.YOUR_NETWORK;
  }
}
