package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A token may go in clear: who has it is signed in as long as it is good (RFC 7628 5). */
public record TokenGoesReadable(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<TokenGoesReadable> check(JudgedService service) {
    return service.mayBeReadable() && service.settings().signIn() == SignIn.OAUTH2
        ? List.of(new TokenGoesReadable(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K11, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
