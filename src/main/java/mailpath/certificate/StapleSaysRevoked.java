package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The server staples the statement that its own certificate was revoked (RFC 6960 2.2, X5). */
public record StapleSaysRevoked(String subject, Instant since, Evidence evidence)
    implements Finding {

  static List<StapleSaysRevoked> check(ShownChain shown) {
    return shown.read() instanceof Staple.Fit fit && fit.revoked()
        ? List.of(new StapleSaysRevoked(shown.subject(), fit.since(), shown.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StapleRules.X5, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
