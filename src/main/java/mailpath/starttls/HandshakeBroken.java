package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
