package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The program is set up to have no TLS (RFC 8314 4.1). */
public record ClientInClear(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<ClientInClear> check(JudgedService service) {
    return service.is(Channel.NONE)
        ? List.of(new ClientInClear(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K2, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
