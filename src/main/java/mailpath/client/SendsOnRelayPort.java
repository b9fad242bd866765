package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.MailProtocol;

/** Mail is handed in at port 25, where servers talk to servers (RFC 8314 4, RFC 6409 3.1). */
public record SendsOnRelayPort(String subject, Evidence evidence) implements Finding {

  static List<SendsOnRelayPort> check(JudgedService service) {
    return service.service() == MailService.SUBMISSION
            && service
                .settings()
                .port()
                .filter(port -> port == MailProtocol.SMTP.port())
                .isPresent()
        ? List.of(new SendsOnRelayPort(service.subject(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K12, Severity.ADVICE, Actor.YOUR_PROGRAM);
  }
}
