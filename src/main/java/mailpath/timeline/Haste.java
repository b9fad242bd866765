package mailpath.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Server;
import mailpath.timeline.Plan.Step;
import mailpath.timeline.Plan.Wait;
import mailpath.timeline.Plan.Why;

/** How a change is made by who does not think of what others remember. */
public enum Haste {
  AT_ONCE,
  /** The same with the id of the policy forgotten. */
  ID_KEPT,
  /** The id first, and the rest an hour later. */
  RECORD_FIRST;

  private static final long HOUR = 3600;

  /** Empty where it is not another order. */
  Optional<Plan> plan(Edition before, Edition after) {
    List<Action> rest = withoutId(before, after);
    boolean listed = before.policy().isPresent() && after.policy().isPresent();
    boolean told = listed && !before.file().equals(after.file());
    return switch (this) {
      case AT_ONCE -> Optional.of(new Plan(List.of(step(with(rest, id(before, after)), 0))));
      case ID_KEPT -> told ? Optional.of(new Plan(List.of(step(rest, 0)))) : Optional.empty();
      case RECORD_FIRST ->
          told
              ? Optional.of(new Plan(List.of(step(id(before, after), HOUR), step(rest, 0))))
              : Optional.empty();
    };
  }

  private static Step step(List<Action> actions, long then) {
    return new Step(actions, "", then > 0 ? List.of(new Wait(then, Why.SEEN)) : List.of());
  }

  private static List<Action> with(List<Action> all, List<Action> more) {
    List<Action> both = new ArrayList<>(all);
    both.addAll(more);
    return both;
  }

  private static List<Action> id(Edition before, Edition after) {
    return before.id().equals(after.id())
        ? List.of()
        : List.of(new Action.PublishId(before.domain(), after.id()));
  }

  private static List<Action> withoutId(Edition before, Edition after) {
    List<Action> all = new ArrayList<>();
    for (DomainName name : after.servers().keySet()) {
      Server old = before.server(name);
      Server other = after.server(name);
      if (!before.servers().containsKey(name)) {
        all.add(new Action.SetUp(name, other));
      } else {
        if (!old.machines().equals(other.machines())) {
          all.add(Action.Install.of(name, after));
        }
        if (!old.pins().equals(other.pins())) {
          all.add(new Action.PublishTlsa(name, old.pins(), other.pins()));
        }
      }
    }
    if (!before.route().equals(after.route())) {
      all.add(new Action.PublishMx(after.route()));
    }
    if (!before.file().equals(after.file())) {
      all.add(new Action.ServeFile(after.file()));
    }
    before.servers().keySet().stream()
        .filter(name -> !after.servers().containsKey(name))
        .forEach(name -> all.add(new Action.TakeDown(name)));
    return all;
  }
}
