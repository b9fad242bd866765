package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The server can promise to hand mail on over checked TLS alone (RFC 8689 2, X2). */
public record RequireTlsOffered(String subject, Evidence evidence) implements Finding {

  static List<RequireTlsOffered> check(ApproachedAddress address) {
    return address.standard().offersAfter("REQUIRETLS")
        ? List.of(new RequireTlsOffered(address.subject(), address.standard().evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.X2, Severity.INFO, Actor.NOBODY);
  }
}
