package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Mail from nobody is refused in clear by another reply, so that nothing is known of others. */
public record SenderRefused(String subject, String reply, Evidence evidence) implements Finding {

  static List<SenderRefused> check(ApproachedAddress address) {
    return NullSender.of(address).stream()
        .filter(answer -> !answer.isTaken() && !answer.reply().startsWith("530"))
        .map(
            answer ->
                new SenderRefused(address.subject(), answer.reply(), answer.asked().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.L6, Severity.INFO, Actor.NOBODY);
  }
}
