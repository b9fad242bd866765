package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.TlsRemark;

/**
 * The server warns that it does not know the name, and goes on (alert 112, RFC 6066 3; threat-S10).
 */
public record NameNotKnown(String subject, Evidence evidence) implements Finding {

  static List<NameNotKnown> check(ApproachedAddress address) {
    return address
        .standard()
        .session()
        .filter(session -> session.remarks().contains(TlsRemark.NAME_UNKNOWN))
        .map(session -> new NameNotKnown(address.subject(), address.standard().evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.Q5, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
