package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The MX question got no answer: senders keep the mail and ask again (MX1). */
public record MxUnanswered(String subject, Reason.Why why, Evidence evidence) implements Finding {

  static List<MxUnanswered> check(MailRouteReading reading) {
    return reading.route() instanceof Fact.Unknown<MailRoute>(Reason reason, Evidence evidence)
            && isTheirs(reason.why())
        ? List.of(new MxUnanswered(reason.subject(), reason.why(), evidence))
        : List.of();
  }

  // What was stopped here, or has not come yet, says nothing about the name servers.
  private static boolean isTheirs(Reason.Why why) {
    return switch (why) {
      case SERVER_FAILURE, TIMED_OUT, MALFORMED -> true;
      default -> false;
    };
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
