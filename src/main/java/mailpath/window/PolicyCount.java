package mailpath.window;

import java.util.Optional;
import mailpath.delivery.Attacker;
import mailpath.delivery.Cell;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Word;
import mailpath.investigation.Assessment;
import mailpath.window.CheckScreen.TabCount;

/**
 * Counts for the header of the tab against how many of the attackers the headline's sender loses
 * the mail for certain. Missing links are no count of this tab: they stand on the path.
 */
final class PolicyCount {
  private PolicyCount() {}

  static Optional<TabCount> of(Assessment assessment) {
    if (assessment.progress().provisional()) {
      return Optional.of(new TabCount(Mark.WAITING, "…"));
    }
    SenderKind sender = SenderView.SHOWN.get(SenderView.chosen(assessment));
    Word word = assessment.verdict().sender(sender).word();
    // What a sender loses that is secure all the same is no finding: the matrix tells it.
    long lost = word == Word.SECURE ? 0 : lost(assessment, sender);
    return Optional.of(new TabCount(Mark.of(word), lost == 0 ? "" : String.valueOf(lost)));
  }

  private static long lost(Assessment assessment, SenderKind sender) {
    return assessment.judgement().matrix().cells().stream()
        .filter(cell -> cell.sender() == sender && cell.attacker() != Attacker.NOBODY)
        .filter(PolicyCount::isLost)
        .count();
  }

  /** Whatever the facts that are not known come to. */
  private static boolean isLost(Cell cell) {
    return cell.possible().stream().noneMatch(Outcome::kept);
  }
}
