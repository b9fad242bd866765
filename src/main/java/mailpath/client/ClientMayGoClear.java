package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The program goes on in clear where TLS is not offered, or was taken away (RFC 8314 5.2). */
public record ClientMayGoClear(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<ClientMayGoClear> check(JudgedService service) {
    return service.is(Channel.IF_AVAILABLE)
        ? List.of(new ClientMayGoClear(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K3, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
