package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Mail is not even begun without a sign-in: 530 (RFC 4954 6, RFC 6409 4.3). */
public record SenderNeedsSignIn(String subject, Evidence evidence) implements Finding {

  static List<SenderNeedsSignIn> check(ApproachedAddress address) {
    return NullSender.of(address).stream()
        .filter(NullSender::wantsSignIn)
        .map(answer -> new SenderNeedsSignIn(address.subject(), answer.asked().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.L6, Severity.INFO, Actor.NOBODY);
  }
}
