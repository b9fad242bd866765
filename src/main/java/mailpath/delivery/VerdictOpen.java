package mailpath.delivery;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The fact that leaves the verdict open: not established is never absent (U1, U2).
 *
 * @param range what is still possible
 */
public record VerdictOpen(String subject, Undecided fact, List<Word> range, Evidence evidence)
    implements Finding {
  public VerdictOpen {
    range = List.copyOf(range);
  }

  static List<VerdictOpen> check(Judgement judgement, MailPath path) {
    return judgement.undecided().stream()
        .map(
            fact ->
                new VerdictOpen(
                    fact.subject().text(),
                    fact,
                    judgement.verdict().range(),
                    Bearings.evidence(fact, path)))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.U1, Severity.LOWERS, whoCanSettle());
  }

  private Actor whoCanSettle() {
    return switch (fact.why()) {
      case BLOCKED_HERE,
          FILTERED_HERE,
          STRIPPED_HERE,
          INTERCEPTED_HERE,
          FAMILY_NOT_HERE,
          NO_RESOLVER,
          SIGNATURES_STRIPPED ->
          Actor.YOUR_NETWORK;
      case NO_TRUST_ANCHOR, NOT_RECORDED, NOT_CHECKABLE -> Actor.YOUR_PROGRAM;
      case REFUSES_US, MALFORMED, SERVER_FAILURE -> Actor.MAIL_HOST;
      case PENDING,
          STOPPED,
          TIMED_OUT,
          NO_CONNECTION,
          OVER_LIMIT,
          SPECIAL_ADDRESS,
          ODD_PORT,
          FOLLOWS ->
          Actor.NOBODY;
    };
  }
}
