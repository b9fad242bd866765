package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import mailpath.investigation.Assessment;
import mailpath.network.Desk;
import mailpath.network.DomainInput;

/**
 * How the window has domains checked; whoever opens it decides how. No call is made on the thread
 * of the window.
 */
public interface CheckService {
  /**
   * Starts a check and returns at once.
   *
   * @param onChange called on any thread with each newer assessment, the last one no longer
   *     provisional
   * @throws CheckRefused if the check cannot be started here
   */
  Run start(Request request, Consumer<Assessment> onChange) throws CheckRefused;

  /** The practice domains, those of a lesson first. */
  List<Practice> practice();

  /** From where a live check would be made; nothing is sent to find out. */
  Desk desk();

  /**
   * @param mode {@code LIVE} or {@code LAB}
   */
  record Request(DomainInput.Understood input, Desk.Mode mode) {}

  /**
   * A practice domain.
   *
   * @param lesson its number, 0 for none
   * @param story word id of what is practised there
   */
  record Practice(String domain, int lesson, String story) {}

  /** A check under way. */
  interface Run {
    /** Ends it within 200 ms; what is known is kept and reported once more. */
    void stop();
  }

  /** Why a check cannot be started, as a sentence for people. */
  final class CheckRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient mailpath.fact.Sentence sentence;

    public CheckRefused(mailpath.fact.Sentence sentence) {
      super(sentence.id());
      this.sentence = sentence;
    }

    public mailpath.fact.Sentence sentence() {
      return sentence;
    }
  }
}
