package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;
import mailpath.starttls.StarttlsFacts.State;

/**
 * Without a server name there is no TLS, though mail servers must answer with some certificate (RFC
 * 7672 8.1, RFC 8461 7.1; Q5).
 */
public record HandshakeNeedsName(String subject, Evidence evidence) implements Finding {

  static List<HandshakeNeedsName> check(ApproachedAddress address) {
    return address.by(Approach.WITHOUT_NAME).stream()
        // an old server fails for its version: only the first visit offers old TLS too
        .filter(unnamed -> address.standard().is(State.OFFERED))
        .filter(unnamed -> unnamed.is(State.HANDSHAKE_FAILS))
        .map(unnamed -> new HandshakeNeedsName(address.subject(), address.evidence(unnamed)))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.Q5, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
