package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
