package mailpath.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mailpath.timeline.Plan.Step;
import mailpath.timeline.Plan.Wait;
import mailpath.timeline.Plan.Why;

/** A plan in the making, and what is published after its last step. */
final class PlanDraft {
  /** Seconds between two steps that need no wait, time to look whether the first is done. */
  private static final long SEEN = 300;

  private final List<Step> steps = new ArrayList<>();
  private Edition now;

  PlanDraft(Edition before) {
    this.now = before;
  }

  Edition now() {
    return now;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  Plan plan() {
    return new Plan(steps);
  }

  /** A step that is done once the one before can be seen, if there is something to do. */
  void add(String rule, List<Action> actions) {
    if (!actions.isEmpty()) {
      wait(Why.SEEN, SEEN);
      Step step = new Step(actions, rule, List.of());
      steps.add(step);
      now = step.on(now);
    }
  }

  /** A time that the next step has to wait for from the last one on. */
  void wait(Why why, long seconds) {
    if (!steps.isEmpty() && seconds > 0) {
      Step last = steps.removeLast();
      List<Wait> then = new ArrayList<>(last.then());
      then.removeIf(one -> one.why() == why && one.seconds() <= seconds);
      then.add(new Wait(seconds, why));
      steps.add(new Step(last.actions(), last.rule(), then));
    }
  }

  /** Seconds from the last step with such an action to the last step of all; 0 for none. */
  long since(Predicate<Action> which) {
    long passed = 0;
    for (Step step : steps.reversed()) {
      passed += step == steps.getLast() ? 0 : step.waits();
      if (step.actions().stream().anyMatch(which)) {
        return passed;
      }
    }
    return 0;
  }
}
