package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A challenge is answered in clear: from that the password can be guessed without asking the server
 * (RFC 5802 9).
 */
public record ChallengeGuessable(String subject, MailService service, Evidence evidence)
    implements Finding {

  static List<ChallengeGuessable> check(JudgedService service) {
    return service.mayBeReadable() && service.guessable()
        ? List.of(new ChallengeGuessable(service.subject(), service.service(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K10, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
