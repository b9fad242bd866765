package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return StarttlsRules.ST1;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
