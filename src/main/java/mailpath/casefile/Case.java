package mailpath.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mailpath.network.Desk;
import mailpath.network.Observation;

/**
 * A question with all that was observed to answer it: what a case file holds. No verdict is in it;
 * that is made from the observations whenever it is wanted.
 *
 * @param program the version that recorded it
 * @param desk where it was measured: {@code LIVE} or {@code LAB}, never {@code REPLAY}
 * @param observations in the order of arrival
 * @param edits what is assumed in place of observations; empty for a case as it was measured
 * @param took duration of the run
 * @param unread what a newer program has written into the file and this one does not know; kept
 *     when the case is saved again
 */
public record Case(
    String program,
    Question question,
    CaseSettings settings,
    Desk desk,
    End end,
    Duration took,
    List<Observation<?>> observations,
    List<Edit> edits,
    UnreadParts unread) {
  public Case {
    observations = List.copyOf(observations);
    edits = List.copyOf(edits);
  }

  /** How the run came to its end. */
  public enum End {
    FINISHED,
    /** By the user, or by the run's own deadline. */
    STOPPED,
    /** The program or the machine ended first; read from a journal. */
    BROKEN_OFF
  }

  /** The same case, judged for another instant. */
  public Case judgedAt(Instant instant) {
    return new Case(
        program, question.at(instant), settings, desk, end, took, observations, edits, unread);
  }

  /** The same case, judged by other settings. */
  public Case with(CaseSettings others) {
    return new Case(program, question, others, desk, end, took, observations, edits, unread);
  }

  /** The same case with other assumptions. */
  public Case with(List<Edit> others) {
    return new Case(
        program,
        question,
        settings,
        desk,
        end,
        took,
        observations,
        others,
        unread.moved("edits", edits, others));
  }
}
