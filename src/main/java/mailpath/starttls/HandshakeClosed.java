package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.starttls.StarttlsFacts.State;

/** The server closes the connection in the handshake (threat-S10). */
public record HandshakeClosed(String subject, Evidence evidence) implements Finding {

  static List<HandshakeClosed> check(ProbedAddress address) {
    return address.is(State.HANDSHAKE_FAILS) && address.failure(Failure.Closed.class).isPresent()
        ? List.of(new HandshakeClosed(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
