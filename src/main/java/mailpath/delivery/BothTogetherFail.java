package mailpath.delivery;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * DANE and the policy each let mail through, but no address satisfies both, so who checks both
 * cannot deliver (R15).
 */
public record BothTogetherFail(String subject, Evidence evidence) implements Finding {

  static List<BothTogetherFail> check(Judgement judgement, MailPath path) {
    Verdict verdict = judgement.verdict();
    boolean only =
        verdict.sender(SenderKind.BOTH_KNOWN).word() == Word.BROKEN
            && delivers(verdict, SenderKind.DANE)
            && delivers(verdict, SenderKind.MTA_STS_KNOWN);
    return only
        ? List.of(new BothTogetherFail(path.domain().text(), path.policy().fetch().evidence()))
        : List.of();
  }

  private static boolean delivers(Verdict verdict, SenderKind kind) {
    return !verdict.sender(kind).range().contains(Word.BROKEN);
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.R15, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
