package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.report.Words;

/**
 * Everything that is seen of one check, but for which things the user has opened.
 *
 * @param tabs mark and count in the headers, in the order of the tabs; empty where nothing is said
 */
record CheckScreen(
    VerdictScreen verdict,
    Strip strip,
    List<Notice> notices,
    List<Optional<TabCount>> tabs,
    DomainScreen domain,
    Status status) {
  CheckScreen {
    notices = List.copyOf(notices);
    tabs = List.copyOf(tabs);
  }

  /** The screen of an answer: a pure function of it and the words. */
  static CheckScreen of(Answer answer, Words words) {
    return new CheckScreens(answer, words).screen();
  }

  /** Everything said on this screen that can open its evidence. */
  List<Claim> claims() {
    Stream<Claim> links =
        domain.paths().get(domain.chosen()).allLinks().stream().map(PathScreen.Link::claim);
    Stream<Claim> cards = domain.mechanisms().stream().map(DomainScreen.MechanismCard::reason);
    Stream<Claim> findings = domain.findings().stream().map(DomainScreen.FindingRow::finding);
    Stream<Claim> chains =
        domain.chains().stream().flatMap(ChainScreen::stops).map(ChainScreen.Stop::claim);
    return Stream.of(Stream.of(verdict.headline()), findings, links, cards, chains)
        .flatMap(part -> part)
        .toList();
  }

  /**
   * The line that says where and when it was measured; never scrolled away.
   *
   * @param badge LAB or CASE FILE, set off from a live measurement; empty for live
   * @param brief for large text
   * @param assumed whether it is of a case in which some answers are assumed
   * @param untested how many facts could not be tested; empty if all were
   */
  record Strip(String badge, String text, String brief, boolean assumed, String untested) {
    Strip assuming() {
      return new Strip(badge, text, brief, true, untested);
    }
  }

  /** A fact about this desk that is no fault of the domain. */
  record Notice(String title, Claim detail) {}

  /**
   * @param count of what lowers the verdict; empty if nothing does
   */
  record TabCount(Mark mark, String count) {}

  /**
   * @param step what goes on, or how it ended
   * @param progress 0 to 1
   * @param count n of m, with the time
   * @param summary at the right
   */
  record Status(boolean running, String step, double progress, String count, String summary) {
    /** With something else at the right. */
    Status with(String other) {
      return new Status(running, step, progress, count, other);
    }

    /** With something to be said: beside what goes on, in place of what has ended. */
    Status noted(String note) {
      return running
          ? new Status(true, step, progress, count, note)
          : new Status(false, note, progress, count, summary);
    }
  }
}
