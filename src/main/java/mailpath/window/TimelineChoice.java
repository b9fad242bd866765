package mailpath.window;

import java.util.Optional;
import mailpath.timeline.Change;
import mailpath.timeline.Haste;
import mailpath.timeline.NewServer;

/**
 * What the user chose to see of a change over time.
 *
 * @param change empty for the first that is possible
 * @param server what a new server is like
 * @param haste empty for the way that breaks mail for longest
 */
record TimelineChoice(Optional<Change> change, NewServer server, Optional<Haste> haste) {
  static final TimelineChoice FIRST =
      new TimelineChoice(Optional.empty(), NewServer.AS_THE_OTHERS, Optional.empty());

  TimelineChoice with(Change other) {
    return new TimelineChoice(Optional.of(other), server, Optional.empty());
  }

  TimelineChoice with(NewServer other) {
    return new TimelineChoice(change, other, Optional.empty());
  }

  TimelineChoice with(Haste other) {
    return new TimelineChoice(change, server, Optional.of(other));
  }
}
