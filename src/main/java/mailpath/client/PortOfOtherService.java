package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The port is registered for another service. */
public record PortOfOtherService(
    String subject, MailService service, MailService registered, Evidence evidence)
    implements Finding {

  static List<PortOfOtherService> check(JudgedService service) {
    return service.otherService().isPresent()
        ? List.of(
            new PortOfOtherService(
                service.subject(),
                service.service(),
                service.otherService().orElseThrow(),
                Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K6, Severity.ADVICE, Actor.YOUR_PROGRAM);
  }
}
