package mailpath.window;

import java.nio.file.Path;
import java.util.List;

/** Everything a user can ask of the window about case files and kept runs. */
interface CaseActions {
  /** Asks which file to open, and opens it. */
  void open();

  /** Where it was saved before, or where the user says. */
  void save();

  /** Where the user says. */
  void saveAs();

  /** Without what could tell who measured and where. */
  void saveRedacted();

  /** The open case without what is assumed in it. */
  void asMeasured();

  /** Asks which files to compare: one with what is shown, or two. */
  void compare();

  void closeComparison();

  /** Opens the evidence of one side of the comparison. */
  void open(CompareScreen.Side side, Claim claim);

  void closeReports();

  /** Opens the evidence of what was found beside a report. */
  void openReported(Claim claim);

  /**
   * Files that were dropped on the window: one is opened, two are compared; reports are joined, and
   * certificates shown beside each other.
   */
  void dropped(List<Path> files);

  void open(RecentRun run);

  void clearHistory();

  void keepHistory(boolean kept);

  void offer(CaseMessage message, MessageScreen.Offer offer);

  void closeMessage(CaseMessage message);
}
