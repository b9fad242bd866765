package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;
import mailpath.starttls.StarttlsFacts.State;

/**
 * STARTTLS is offered on a later visit or at a second EHLO only (ST7): senders that come once get
 * none.
 */
public record StarttlsOnlyLater(String subject, Evidence evidence) implements Finding {

  static List<StarttlsOnlyLater> check(ApproachedAddress address) {
    return address.by(Approach.SECOND_VISIT).stream()
        .filter(later -> address.standard().is(State.ABSENT) && later.offersTls())
        .map(later -> new StarttlsOnlyLater(address.subject(), address.evidence(later)))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST7, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
