package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * Mail is begun in clear and without a sign-in. Many servers refuse it only at the recipient, whom
 * nobody named.
 */
public record SenderTakenInClear(String subject, Evidence evidence) implements Finding {

  static List<SenderTakenInClear> check(ApproachedAddress address) {
    return NullSender.of(address).stream()
        .filter(NullSender::isTaken)
        .map(answer -> new SenderTakenInClear(address.subject(), answer.asked().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.L6, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
