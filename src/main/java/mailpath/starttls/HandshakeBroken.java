package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.network.Failure;
import mailpath.starttls.StarttlsFacts.State;

/** The handshake goes against the protocol (threat-S9). */
public record HandshakeBroken(String subject, String detail, Evidence evidence) implements Finding {

  static List<HandshakeBroken> check(ProbedAddress address) {
    return address
        .failure(Failure.Malformed.class)
        .filter(other -> address.is(State.HANDSHAKE_FAILS))
        .map(other -> new HandshakeBroken(address.subject(), other.detail(), address.evidence()))
        .stream()
        .toList();
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
