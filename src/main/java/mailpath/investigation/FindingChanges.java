package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import mailpath.fact.Finding;
import mailpath.fact.Judged;

/**
 * Findings of one assessment held against those of another. A finding is the same where id and
 * subject are; what it says about them may differ, such as a number of days.
 *
 * @param came only after
 * @param went only before
 * @param reweighed the same, with another severity
 */
public record FindingChanges(List<Judged> came, List<Judged> went, List<Reweighed> reweighed) {
  public FindingChanges {
    came = List.copyOf(came);
    went = List.copyOf(went);
    reweighed = List.copyOf(reweighed);
  }

  public record Reweighed(Judged before, Judged after) {}

  public boolean none() {
    return came.isEmpty() && went.isEmpty() && reweighed.isEmpty();
  }

  static FindingChanges between(List<Judged> before, List<Judged> after) {
    List<Judged> went = new ArrayList<>();
    List<Judged> came = new ArrayList<>(after);
    List<Reweighed> reweighed = new ArrayList<>();
    for (Judged old : before) {
      Optional<Judged> same =
          take(came, old, (a, b) -> same(a, b) && a.severity() == b.severity())
              .or(() -> take(came, old, FindingChanges::same));
      same.ifPresentOrElse(
          now -> {
            if (now.severity() != old.severity()) {
              reweighed.add(new Reweighed(old, now));
            }
          },
          () -> went.add(old));
    }
    return new FindingChanges(came, went, reweighed);
  }

  private static Optional<Judged> take(
      List<Judged> left, Judged old, BiPredicate<Judged, Judged> alike) {
    Optional<Judged> found = left.stream().filter(now -> alike.test(old, now)).findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  private static boolean same(Judged one, Judged other) {
    Finding a = one.finding();
    Finding b = other.finding();
    return a.id().equals(b.id()) && a.subject().equals(b.subject());
  }
}
