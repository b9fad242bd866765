package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.starttls.StarttlsFacts.State;

/** The TLS handshake ends with an alert (threat-S10). */
public record HandshakeAlert(String subject, String alert, Evidence evidence) implements Finding {

  static List<HandshakeAlert> check(ProbedAddress address) {
    return address
        .failure(Failure.TlsAlert.class)
        .filter(alert -> address.is(State.HANDSHAKE_FAILS))
        .map(alert -> new HandshakeAlert(address.subject(), alert.name(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
