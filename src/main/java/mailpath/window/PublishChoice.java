package mailpath.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mailpath.delivery.RepairPlan.Way;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.report.PublishForm;

/**
 * What the user chose to see of what to publish. What is typed is kept nowhere else.
 *
 * @param from what the plan is made from; a newer check ticks its steps off
 * @param way empty for the shortest
 * @param reports as typed
 * @param nextKeys as typed, by host
 */
record PublishChoice(
    Optional<Assessment> from,
    Optional<Way> way,
    PublishForm form,
    Pair pair,
    String reports,
    Map<String, String> nextKeys) {
  static final PublishChoice FIRST =
      new PublishChoice(
          Optional.empty(), Optional.empty(), PublishForm.ZONE_FILE, Pair.KEY, "", Map.of());

  PublishChoice {
    nextKeys = Map.copyOf(nextKeys);
  }

  PublishChoice from(Optional<Assessment> other) {
    return new PublishChoice(other, way, form, pair, reports, nextKeys);
  }

  PublishChoice by(Way other) {
    return new PublishChoice(from, Optional.of(other), form, pair, reports, nextKeys);
  }

  PublishChoice in(PublishForm other) {
    return new PublishChoice(from, way, other, pair, reports, nextKeys);
  }

  PublishChoice with(Pair other) {
    return new PublishChoice(from, way, form, other, reports, nextKeys);
  }

  PublishChoice reporting(String typed) {
    return new PublishChoice(from, way, form, pair, typed, nextKeys);
  }

  PublishChoice nextKey(String host, String typed) {
    Map<String, String> all = new LinkedHashMap<>(nextKeys);
    all.put(host, typed);
    return new PublishChoice(from, way, form, pair, reports, all);
  }

  /** The same habits for another domain. */
  PublishChoice elsewhere() {
    return FIRST.in(form).with(pair);
  }
}
