package mailpath.investigation;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The same as {@link TlsInterceptedHere} by a product that gives its name away. */
public record TlsInterceptedByProduct(
    String subject, String product, String issuer, List<String> controls, Evidence evidence)
    implements Finding {
  public TlsInterceptedByProduct {
    controls = List.copyOf(controls);
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.LOWERS, Actor.YOUR_NETWORK);
  }
}
