package mailpath.mtasts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mailpath.dns.TagList;
import mailpath.mtasts.Draft.Form;
import mailpath.network.DomainInput;

/** The mx values of a text of the drafts as patterns of today (H4, R8). */
final class DraftHosts {
  private static final String WILDCARD = "*.";

  private final Draft draft;
  private final List<DraftChange> changes;

  /**
   * @param changes where each change is added
   */
  DraftHosts(Draft draft, List<DraftChange> changes) {
    this.draft = draft;
    this.changes = changes;
  }

  /** Without repetition, in the order of the text. */
  List<String> patterns() {
    List<String> old = draft.field("mx").map(Draft.Field::values).orElse(List.of());
    if (old.size() > 1 && draft.form() != Form.LINES) {
      changes.add(new DraftChange.DraftHostsSplit("mx", "mx: …"));
    }
    List<DraftChange> each = new ArrayList<>();
    Set<String> patterns = new LinkedHashSet<>();
    for (String one : new LinkedHashSet<>(old)) {
      pattern(one, each).ifPresent(patterns::add);
    }
    if (!patterns.isEmpty() && meantCertificates()) {
      changes.add(new DraftChange.DraftHostsMeanMx("mx", "mx"));
    }
    changes.addAll(each);
    return List.copyOf(patterns);
  }

  private boolean meantCertificates() {
    return switch (draft.generation()) {
      case G4_OR_G5, G5, G6 -> true;
      case G0, G1, G1B, G2, G2_OR_G3, G3, G4, G7 -> false;
    };
  }

  private static Optional<String> pattern(String old, List<DraftChange> changes) {
    String stripped = TagList.strip(old);
    boolean suffix = stripped.startsWith(".");
    String wanted = suffix ? "*" + stripped : stripped;
    Optional<String> pattern = spelled(wanted);
    if (pattern.isEmpty()) {
      changes.add(new DraftChange.DraftHostNotExpressible(old, ""));
    } else if (suffix) {
      changes.add(new DraftChange.DraftSuffixBecomesWildcard(old, pattern.get()));
    } else if (!pattern.get().equals(old)) {
      changes.add(new DraftChange.DraftHostRewritten(old, pattern.get()));
    }
    return pattern;
  }

  /** In lower case and A-labels; empty where it would match nothing or is no pattern. */
  private static Optional<String> spelled(String wanted) {
    boolean wildcard = wanted.startsWith(WILDCARD);
    String name = wildcard ? wanted.substring(WILDCARD.length()) : wanted;
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return inAscii(bare)
        .flatMap(ascii -> MxPattern.parse((wildcard ? WILDCARD : "") + ascii))
        .filter(pattern -> !pattern.ipv4() && !pattern.singleLabel())
        .map(MxPattern::text);
  }

  private static Optional<String> inAscii(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(name.toLowerCase(Locale.ROOT));
    }
    // Letters and dots alone, for what people type may be more than a name.
    return name.matches("[\\p{L}\\p{M}\\p{Nd}.-]{1,253}")
            && DomainInput.parse(name) instanceof DomainInput.Understood understood
        ? Optional.of(understood.domain().text())
        : Optional.empty();
  }
}
