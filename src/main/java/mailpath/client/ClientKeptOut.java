package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The program insists on TLS and gets none: it does not connect, and that is right (RFC 3207 6).
 */
public record ClientKeptOut(String subject, Evidence evidence) implements Finding {

  static List<ClientKeptOut> check(JudgedService service) {
    return service.keptOut()
        ? List.of(new ClientKeptOut(service.subject(), service.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K3, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
