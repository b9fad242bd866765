package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(StarttlsRules.ST4, Severity.INFO, Actor.NOBODY);
  }
}
