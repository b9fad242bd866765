package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import mailpath.casefile.Case;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.TrustStore;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Desk;
import mailpath.network.DomainInput;

/**
 * How the window has domains checked and hosts looked at; whoever opens it decides how. No call is
 * made on the thread of the window.
 */
public interface CheckService {
  /**
   * Starts a check and returns at once.
   *
   * @param onChange called on any thread with each newer assessment, the last one no longer
   *     provisional
   * @param onFault called on any thread, once at most, if the check cannot go on; no assessment
   *     comes after it
   */
  Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault);

  /**
   * Looks at a mail host by itself and returns at once.
   *
   * @param onChange called on any thread with each newer assessment, the last one no longer
   *     provisional
   * @param onFault called on any thread, once at most, if the host is not looked at or the look
   *     cannot go on; no assessment comes after it
   */
  Run look(HostRequest request, Consumer<HostAssessment> onChange, Consumer<Sentence> onFault);

  /**
   * Asks something for the settings of a mail program and returns at once.
   *
   * @param onStep called on any thread, the last time with what came of it
   * @param onFault called on any thread, once at most, if it cannot go on; no step comes after it
   */
  Run ask(ClientRequest request, Consumer<ClientStep> onStep, Consumer<Sentence> onFault);

  /** The practice domains, those of a lesson first. */
  List<Practice> practice();

  /** From where a live check would be made; nothing is sent to find out. */
  Desk desk();

  /** The case that an assessment of a run made here can be kept as. */
  Case record(Assessment assessment);

  /** The same of a look at a host. */
  Case record(HostAssessment assessment);

  /** The same of the settings of a mail program. */
  Case record(ClientAssessment assessment);

  /**
   * The roots that chains are judged by.
   *
   * @param mode {@code LIVE} or {@code LAB}
   */
  TrustStore roots(Desk.Mode mode);

  /** The sets of roots of this computer that can be held against each other. */
  ComparedStores stores();

  /**
   * @param mode {@code LIVE} or {@code LAB}
   * @param kept whether a crash shall leave a journal behind; it goes once the last assessment has
   *     been taken
   * @param history whether to look for leftovers of the drafts too (H1)
   */
  record Request(DomainInput.Understood input, Desk.Mode mode, boolean kept, boolean history) {}

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
}
