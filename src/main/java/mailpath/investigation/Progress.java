package mailpath.investigation;

import java.util.List;
import mailpath.network.Query;

/**
 * How far a run is.
 *
 * @param done exchanges that ended
 * @param open exchanges under way, in the order they were started
 */
public record Progress(int done, List<Query> open, State state) {
  public Progress {
    open = List.copyOf(open);
  }

  public enum State {
    RUNNING,
    /** Stopped by the user or by the run's deadline; what is known stays. */
    STOPPED,
    FINISHED
  }

  /** Exchanges known of so far. */
  public int total() {
    return done + open.size();
  }

  public boolean provisional() {
    return state == State.RUNNING;
  }
}
