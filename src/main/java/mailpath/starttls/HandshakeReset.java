package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.network.Failure;
import mailpath.network.Stage;

/**
 * The connection is torn down in the handshake, by the server or by something in between
 * (threat-S10).
 */
public record HandshakeReset(String subject, Evidence evidence) implements Finding {

  static List<HandshakeReset> check(ProbedAddress address) {
    return address.failure(Failure.Reset.class).filter(r -> r.stage() == Stage.TLS).isPresent()
        ? List.of(new HandshakeReset(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return StarttlsRules.ST4;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.NOBODY;
  }
}
