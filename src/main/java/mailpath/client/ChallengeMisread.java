package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A way to sign in that programs call "encrypted password": it says nothing about the connection.
 */
public record ChallengeMisread(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<ChallengeMisread> check(JudgedService service) {
    return service.settings().signIn() == SignIn.CHALLENGE
        ? List.of(new ChallengeMisread(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K10, Severity.INFO, Actor.YOUR_PROGRAM);
  }
}
