package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The program asks its user what to make of a wrong certificate (RFC 8314 5.4). */
public record ClientAsks(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<ClientAsks> check(JudgedService service) {
    return service.is(CertificateCheck.ASK) && service.insists()
        ? List.of(new ClientAsks(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K5, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
