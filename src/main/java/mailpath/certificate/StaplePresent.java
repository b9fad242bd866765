package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The server staples a statement about its certificate that holds now (RFC 6066 8, X5). */
public record StaplePresent(String subject, Instant since, Evidence evidence) implements Finding {

  static List<StaplePresent> check(ShownChain shown) {
    return shown.read() instanceof Staple.Fit fit && !fit.revoked()
        ? List.of(new StaplePresent(shown.subject(), fit.since(), shown.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StapleRules.X5, Severity.INFO, Actor.NOBODY);
  }
}
