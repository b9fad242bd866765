package mailpath.investigation;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** No mail server offers STARTTLS here, and neither do control hosts that are known to. */
public record StarttlsStrippedHere(String subject, List<String> controls, Evidence evidence)
    implements Finding {
  public StarttlsStrippedHere {
    controls = List.copyOf(controls);
  }

  static List<StarttlsStrippedHere> check(OwnNetwork own) {
    return own.strips()
        ? List.of(
            new StarttlsStrippedHere(
                String.join(", ", own.controls()), own.controls(), own.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.LOWERS, Actor.YOUR_NETWORK);
  }
}
