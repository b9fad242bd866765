package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A hello with a hybrid key exchange, which takes two packets, twice gets no answer; a classic one
 * does. The server, or a filter before it, reads the first packet alone (RFC 8446 4.1.2 allows 65
 * KB).
 */
public record LargeHelloUnanswered(String subject, Evidence evidence) implements Finding {

  static List<LargeHelloUnanswered> check(ProbedAddress address) {
    boolean depends =
        address.facts().state() instanceof Fact.Depends<?> state
            && state.on().equals(FollowUp.HELLO_SIZE);
    return depends
        ? List.of(new LargeHelloUnanswered(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
