package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.starttls.StarttlsFacts.State;

/** After 220 comes something that is no TLS (threat-S9). */
public record HandshakeNotTls(String subject, String firstOctets, Evidence evidence)
    implements Finding {

  static List<HandshakeNotTls> check(ProbedAddress address) {
    return address
        .failure(Failure.NotTls.class)
        .filter(other -> address.is(State.HANDSHAKE_FAILS))
        .map(
            other ->
                new HandshakeNotTls(address.subject(), other.firstOctets(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
