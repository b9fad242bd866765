package mailpath.window;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.Habit;

/**
 * What the user chose to see of the policy preview.
 *
 * @param habits that are played
 * @param story id of the cell whose story is told
 * @param step how many steps of it are told beside the first
 * @param unfolded whether the senders that are folded away are shown
 * @param editing whether the copies that can be changed are shown beside
 * @param changed texts in place of those that are published, by the ids of the copies
 * @param before the changes as they were, the newest last; to be taken back one by one
 */
record PolicyState(
    Set<Habit> habits,
    Optional<String> story,
    int step,
    boolean unfolded,
    boolean editing,
    Map<String, String> changed,
    List<Changes> before) {
  static final PolicyState FIRST =
      new PolicyState(Set.of(), Optional.empty(), 0, false, false, Map.of(), List.of());

  PolicyState {
    habits = Set.copyOf(habits);
    changed = Map.copyOf(changed);
    before = List.copyOf(before);
  }

  /**
   * @param copy that was changed next: typing in one place is one change
   */
  record Changes(String copy, Map<String, String> texts) {
    Changes {
      texts = Map.copyOf(texts);
    }
  }

  PolicyState with(Habit habit, boolean on) {
    Set<Habit> others = EnumSet.noneOf(Habit.class);
    others.addAll(habits);
    if (on) {
      others.add(habit);
    } else {
      others.remove(habit);
    }
    return new PolicyState(others, story, step, unfolded, editing, changed, before);
  }

  PolicyState telling(Optional<String> cell) {
    return new PolicyState(habits, cell, 0, unfolded, editing, changed, before);
  }

  PolicyState at(int other) {
    return new PolicyState(habits, story, other, unfolded, editing, changed, before);
  }

  PolicyState unfolded(boolean shown) {
    return new PolicyState(habits, story, step, shown, editing, changed, before);
  }

  PolicyState editing(boolean shown) {
    return new PolicyState(habits, story, step, unfolded, shown, changed, before);
  }

  /**
   * @param published the text of the copy as it is
   */
  PolicyState supposing(String copy, String text, String published) {
    Map<String, String> now = new LinkedHashMap<>(changed);
    if (text.equals(published)) {
      now.remove(copy);
    } else {
      now.put(copy, text);
    }
    if (now.equals(changed)) {
      return this;
    }
    boolean goesOn = !before.isEmpty() && before.getLast().copy().equals(copy);
    List<Changes> all = new ArrayList<>(before);
    if (!goesOn) {
      all.add(new Changes(copy, changed));
    }
    return new PolicyState(habits, story, step, unfolded, editing, now, all);
  }

  PolicyState undone() {
    return before.isEmpty()
        ? this
        : new PolicyState(
            habits,
            story,
            step,
            unfolded,
            editing,
            before.getLast().texts(),
            before.subList(0, before.size() - 1));
  }

  PolicyState asMeasured() {
    return new PolicyState(habits, story, step, unfolded, editing, Map.of(), List.of());
  }
}
