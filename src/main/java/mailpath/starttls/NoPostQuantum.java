package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The keys were agreed in a way that a later quantum computer can undo, though a hybrid was
 * offered.
 */
public record NoPostQuantum(String subject, String group, Evidence evidence) implements Finding {

  static List<NoPostQuantum> check(ApproachedAddress address) {
    return FollowUp.session(address.standard().observation())
        .filter(session -> !session.postQuantum() && !session.group().isEmpty())
        .map(
            session ->
                new NoPostQuantum(
                    address.subject(), session.group(), address.standard().evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.Q1, Severity.INFO, Actor.MAIL_HOST);
  }
}
