package mailpath.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mailpath.casefile.DomainQuestion;
import mailpath.fact.Sentence;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;

/**
 * Why two assessments cannot simply be held against each other: another desk, date or question is
 * no change of the domain. Said before the differences.
 */
public sealed interface ComparisonNote extends Sentence {
  /** Measurements this close are said to be of one moment. */
  Duration SAME_TIME = Duration.ofHours(1);

  record DomainsDiffer(DomainName before, DomainName after) implements ComparisonNote {}

  /** One side was measured in the lab, the other on the internet. */
  record NetworksDiffer(Desk.Mode before, Desk.Mode after) implements ComparisonNote {}

  record FamiliesDiffer(List<AddressFamily> before, List<AddressFamily> after)
      implements ComparisonNote {
    public FamiliesDiffer {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** Of the lab there is one resolver, at another port each time. */
  record ResolversDiffer(String before, String after) implements ComparisonNote {}

  /** Measured at different moments, each judged for its own. */
  record DatesDiffer(Instant before, Instant after) implements ComparisonNote {}

  /** The same measurement, judged for different moments. */
  record JudgedForOtherDates(Instant before, Instant after) implements ComparisonNote {}

  /** Some answers are assumed, not measured. */
  record EditedBefore(int answers) implements ComparisonNote {}

  record EditedAfter(int answers) implements ComparisonNote {}

  record UnfinishedBefore() implements ComparisonNote {}

  record UnfinishedAfter() implements ComparisonNote {}

  /** Only one side looked for leftovers of old drafts. */
  record DraftsLookedForOnce() implements ComparisonNote {}

  static List<ComparisonNote> of(Assessment before, Assessment after) {
    List<ComparisonNote> notes = new ArrayList<>();
    DomainQuestion old = before.question();
    DomainQuestion now = after.question();
    if (!old.domain().equals(now.domain())) {
      notes.add(new DomainsDiffer(old.domain(), now.domain()));
    }
    notes.addAll(desks(before.desk(), after.desk()));
    notes.addAll(dates(old, now));
    if (!before.edits().isEmpty()) {
      notes.add(new EditedBefore(before.edits().size()));
    }
    if (!after.edits().isEmpty()) {
      notes.add(new EditedAfter(after.edits().size()));
    }
    notes.addAll(runs(before, after));
    return List.copyOf(notes);
  }

  private static List<ComparisonNote> dates(DomainQuestion old, DomainQuestion now) {
    if (old.begun().equals(now.begun())) {
      return old.at().equals(now.at())
          ? List.of()
          : List.of(new JudgedForOtherDates(old.at(), now.at()));
    }
    return Duration.between(old.at(), now.at()).abs().compareTo(SAME_TIME) < 0
        ? List.of()
        : List.of(new DatesDiffer(old.at(), now.at()));
  }

  private static List<ComparisonNote> desks(Desk before, Desk after) {
    List<ComparisonNote> notes = new ArrayList<>();
    if (before.measured() != after.measured()) {
      notes.add(new NetworksDiffer(before.measured(), after.measured()));
    }
    if (!before.families().equals(after.families())) {
      notes.add(new FamiliesDiffer(sorted(before.families()), sorted(after.families())));
    }
    boolean lab = before.measured() == Desk.Mode.LAB && after.measured() == Desk.Mode.LAB;
    if (!lab && !before.resolver().equals(after.resolver())) {
      notes.add(new ResolversDiffer(before.resolver(), after.resolver()));
    }
    return notes;
  }

  private static List<AddressFamily> sorted(Set<AddressFamily> families) {
    return families.stream().sorted().toList();
  }

  private static List<ComparisonNote> runs(Assessment before, Assessment after) {
    List<ComparisonNote> notes = new ArrayList<>();
    if (before.progress().state() != Progress.State.FINISHED) {
      notes.add(new UnfinishedBefore());
    }
    if (after.progress().state() != Progress.State.FINISHED) {
      notes.add(new UnfinishedAfter());
    }
    if (before.question().history() != after.question().history()) {
      notes.add(new DraftsLookedForOnce());
    }
    return notes;
  }
}
