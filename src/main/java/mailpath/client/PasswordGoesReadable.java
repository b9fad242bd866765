package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The password goes as it is, and may go in clear (RFC 4954 4, RFC 9051 11.7). */
public record PasswordGoesReadable(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<PasswordGoesReadable> check(JudgedService service) {
    return service.mayBeReadable() && service.passwordAsItIs()
        ? List.of(new PasswordGoesReadable(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K9, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
