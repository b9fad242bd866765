package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import mailpath.mtasts.Draft.Field;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** The life that a text of the drafts gives its policy, as max_age of today (H4, R7). */
final class DraftMaxAge {
  private static final String KEY = "max_age";

  private final Draft draft;
  private final List<DraftChange> changes;

  /**
   * @param changes where each change is added
   */
  DraftMaxAge(Draft draft, List<DraftChange> changes) {
    this.draft = draft;
    this.changes = changes;
  }

  long seconds(Mode mode) {
    Optional<Field> field = draft.life();
    String old = field.map(draft::quoted).orElse("");
    Optional<String> digits = field.flatMap(Field::first).filter(text -> text.matches("\\d+"));
    if (digits.isEmpty()) {
      String week = line(MaxAgeFault.WEEK);
      changes.add(
          field.isPresent()
              ? new DraftChange.DraftMaxAgeAssumed(old, week)
              : new DraftChange.DraftMaxAgeMissing("", week));
      return MaxAgeFault.WEEK;
    }
    long seconds = number(digits.get());
    if (seconds > PolicyFile.MAX_AGE_CEILING) {
      changes.add(new DraftChange.DraftMaxAgeCut(old, line(PolicyFile.MAX_AGE_CEILING)));
      return PolicyFile.MAX_AGE_CEILING;
    }
    if (!field.get().name().equals(KEY)) {
      changes.add(new DraftChange.DraftMaxAgeRenamed(old, line(seconds)));
    }
    if (mode != Mode.NONE && MaxAgeFault.of(seconds).isPresent()) {
      changes.add(new DraftChange.DraftMaxAgeShort(old, line(seconds)));
    }
    return seconds;
  }

  /** Any number of digits; what is too long for a number is far above the ceiling. */
  private static long number(String digits) {
    String bare = digits.replaceFirst("^0+(?=.)", "");
    return bare.length() > 10 ? Long.MAX_VALUE : Long.parseLong(bare);
  }

  private static String line(long seconds) {
    return KEY + ": " + seconds;
  }
}
