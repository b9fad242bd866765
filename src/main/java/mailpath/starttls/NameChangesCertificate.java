package mailpath.starttls;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;
import mailpath.network.Bytes;

/**
 * Without a server name another certificate is shown than with it (RFC 6066 3, Q5): whoever sends
 * no name, as many senders that check nothing, sees that one.
 */
public record NameChangesCertificate(String subject, Evidence evidence) implements Finding {

  static List<NameChangesCertificate> check(ApproachedAddress address) {
    Optional<Bytes> named = ApproachedAddress.leaf(address.standard());
    return address.by(Approach.WITHOUT_NAME).stream()
        .filter(unnamed -> named.isPresent() && ApproachedAddress.leaf(unnamed).isPresent())
        .filter(unnamed -> !ApproachedAddress.leaf(unnamed).equals(named))
        .map(unnamed -> new NameChangesCertificate(address.subject(), address.evidence(unnamed)))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.Q5, Severity.INFO, Actor.MAIL_HOST);
  }
}
