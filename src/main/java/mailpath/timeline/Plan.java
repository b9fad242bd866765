package mailpath.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A change made in steps, each with the time to wait after it. */
public record Plan(List<Step> steps) {
  public Plan {
    steps = List.copyOf(steps);
  }

  /**
   * What is done at once.
   *
   * @param rule the id of the rule that asks for the step to be here
   * @param then how long to wait after it at least; every reason with its own time
   */
  public record Step(List<Action> actions, String rule, List<Wait> then) {
    public Step {
      actions = List.copyOf(actions);
      then = List.copyOf(then);
    }

    /** Seconds. */
    public long waits() {
      return then.stream().mapToLong(Wait::seconds).max().orElse(0);
    }

    /** The reason that takes longest. */
    public Wait longest() {
      return then.stream().max(Comparator.comparing(Wait::seconds)).orElseThrow();
    }

    Edition on(Edition before) {
      Edition now = before;
      for (Action action : actions) {
        now = action.on(now);
      }
      return now;
    }
  }

  /** A time to wait, and why. */
  public record Wait(long seconds, Why why) {}

  /** Why a step has to wait for the one before. */
  public enum Why {
    /** Only until it can be seen from outside that the step is done. */
    SEEN,
    MX_TTL,
    TXT_TTL,
    /** The TTL of the TXT record, and a day: some look for a new policy once a day. */
    REFRESH,
    /** Twice the TTL of the TLSA records (D11). */
    TLSA_TTL_TWICE,
    TLSA_TTL,
    /** Somebody may have asked before, and was told that there is nothing. */
    NEGATIVE_TTL,
    /** The max_age of the policy that was fetched last before. */
    MAX_AGE,
    /** Until reports show that the policy can be enforced. */
    REPORTS
  }

  /** An edition and since when it is, in seconds from the first step. */
  public record Dated(long at, Edition edition) {}

  /** Since when the step is done, in seconds from the first. */
  public List<Long> offsets() {
    List<Long> offsets = new ArrayList<>();
    long at = 0;
    for (Step step : steps) {
      offsets.add(at);
      at += step.waits();
    }
    return offsets;
  }

  /** Seconds from the first step to the end of the last wait. */
  public long takes() {
    return steps.stream().mapToLong(Step::waits).sum();
  }

  /** What is published from when on, beginning with what always was. */
  List<Dated> editions(Edition before) {
    List<Dated> all = new ArrayList<>(List.of(new Dated(Versions.ALWAYS, before)));
    List<Long> offsets = offsets();
    for (int i = 0; i < steps.size(); i++) {
      Dated next = new Dated(offsets.get(i), steps.get(i).on(all.getLast().edition()));
      if (all.getLast().at() == next.at()) {
        all.removeLast();
      }
      all.add(next);
    }
    return all;
  }
}
