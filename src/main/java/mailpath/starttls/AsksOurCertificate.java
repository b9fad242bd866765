package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.TlsRemark;

/** The server asks for a certificate of ours; none was sent, and it went on (threat-S13). */
public record AsksOurCertificate(String subject, Evidence evidence) implements Finding {

  static List<AsksOurCertificate> check(ApproachedAddress address) {
    return address
        .standard()
        .session()
        .filter(session -> session.remarks().contains(TlsRemark.ASKS_CERTIFICATE))
        .map(session -> new AsksOurCertificate(address.subject(), address.standard().evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.S13, Severity.INFO, Actor.NOBODY);
  }
}
