package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * An exception was stored for the server: right only if nobody was in the middle then, and it keeps
 * warnings away for good (RFC 8314 5.4).
 */
public record ClientException(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<ClientException> check(JudgedService service) {
    return service.is(CertificateCheck.PINNED) && !service.is(Channel.NONE)
        ? List.of(new ClientException(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K5, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
