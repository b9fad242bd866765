package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Apple Mail changes port, TLS and sign-in by itself while it manages them. */
public record MailMayChangeSettings(String subject, Evidence evidence) implements Finding {

  static List<MailMayChangeSettings> check(JudgedService service) {
    return service.program() == ClientProgram.APPLE_MAIL
        ? List.of(new MailMayChangeSettings(service.subject(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K3, Severity.INFO, Actor.YOUR_PROGRAM);
  }
}
