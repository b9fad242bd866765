package mailpath.investigation;

import java.util.List;
import java.util.function.Predicate;
import mailpath.fact.Fact;
import mailpath.investigation.PublishingStep.State;

/** What a step has come to, by facts: only what is known counts. */
final class SeenState {
  private SeenState() {}

  static State of(boolean done) {
    return done ? State.DONE : State.NOT_YET;
  }

  /** Where it depends on the sender it is done only for all of them. */
  static <T> State of(Fact<T> fact, Predicate<T> done) {
    return switch (fact) {
      case Fact.Known<T>(T value, var ignored) -> of(done.test(value));
      case Fact.Unknown<T> ignored -> State.NOT_MEASURED;
      case Fact.Depends<T> depends -> of(depends.readings().stream().allMatch(done));
    };
  }

  /** Not yet as soon as one is not; done only if all are. */
  static State all(List<State> states) {
    if (states.contains(State.NOT_YET)) {
      return State.NOT_YET;
    }
    return states.isEmpty() || states.contains(State.NOT_MEASURED)
        ? State.NOT_MEASURED
        : State.DONE;
  }
}
