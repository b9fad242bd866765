package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The program takes any certificate (RFC 8314 5.3). */
public record ClientChecksNothing(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<ClientChecksNothing> check(JudgedService service) {
    return service.is(CertificateCheck.OFF) && !service.is(Channel.NONE)
        ? List.of(new ClientChecksNothing(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K4, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
