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
 * The handshake of a sender of today fails; TLS 1.2 comes up only with what such a sender no longer
 * offers, a suite or a group (Q2, threat-S12).
 */
public record WeakTlsOnly(String subject, String version, String cipher, Evidence evidence)
    implements Finding {

  static List<WeakTlsOnly> check(ProbedAddress address) {
    return address
        .session(Approach.OLD_TLS)
        .filter(session -> address.is(State.HANDSHAKE_FAILS))
        .map(
            session ->
                new WeakTlsOnly(
                    address.subject(), session.version(), session.cipher(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.Q2, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
