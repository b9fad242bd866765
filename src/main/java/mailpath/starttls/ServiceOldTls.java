package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.TlsSession;

/** A service for mail programs has TLS below 1.2 alone (RFC 8997 3). */
public record ServiceOldTls(String subject, String version, Evidence evidence) implements Finding {

  static List<ServiceOldTls> check(ProbedAddress address) {
    return address
        .session()
        .filter(TlsSession::isOld)
        .map(session -> new ServiceOldTls(address.subject(), session.version(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.Q1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
