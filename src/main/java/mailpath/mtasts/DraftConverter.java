package mailpath.mtasts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.mtasts.Draft.Field;
import mailpath.mtasts.Draft.Form;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** Makes a policy and a record of RFC 8461 out of one text of the drafts (H4). */
final class DraftConverter {
  /** Fields that are dealt with one by one. */
  private static final Set<String> KNOWN_IN_RECORD = Set.of("v", "to", "m", "mx", "e", "id");

  private static final Set<String> KNOWN_IN_POLICY =
      Set.of("version", "mode", "mx", "max-age", "max_age", "policy_id");

  /** What may be said, in G0 and G1 with the name of its tag. */
  private static final Set<String> ENFORCING = Set.of("to=true", "enforce");

  private static final Set<String> REPORTING = Set.of("to=false", "report", "report-only");

  private final Draft draft;
  private final String domain;
  private final Instant now;
  private final List<DraftChange> changes = new ArrayList<>();

  DraftConverter(Draft draft, String domain, Instant now) {
    this.draft = draft;
    this.domain = domain;
    this.now = now;
  }

  DraftConversion convert() {
    places();
    version();
    boolean policy = draft.isPolicy();
    Optional<MtaStsPolicy> wanted = policy ? policy() : Optional.empty();
    Optional<String> record =
        policy && wanted.isEmpty() ? Optional.empty() : Optional.of(PolicyToPublish.record(id()));
    Set<String> known = draft.form() == Form.RECORD ? KNOWN_IN_RECORD : KNOWN_IN_POLICY;
    draft.fields().stream()
        .filter(field -> field.repeated() || !known.contains(field.name()))
        .forEach(this::other);
    return new DraftConversion(
        record,
        wanted.map(all -> all.mode() == Mode.ENFORCE ? in(Mode.TESTING, all) : all),
        wanted.filter(all -> all.mode() == Mode.ENFORCE),
        draft.reports().flatMap(Field::first),
        changes,
        DraftPieces.of(draft, changes));
  }

  private static MtaStsPolicy in(Mode mode, MtaStsPolicy policy) {
    return new MtaStsPolicy(mode, policy.patterns(), policy.maxAge());
  }

  private void places() {
    Generation today = Generation.G7;
    Generation then = draft.generation();
    List<String> gone = new ArrayList<>(then.labels());
    boolean both = gone.removeAll(today.labels());
    // The record beside a policy of a time with both labels may have stood at that of today.
    if (!gone.isEmpty() && (draft.form() == Form.RECORD || !both)) {
      changes.add(
          new DraftChange.DraftRecordMoves(String.join(", ", gone), today.labels().getFirst()));
    }
    String address = today.places().getFirst().address(domain);
    if (!then.places().isEmpty() && !then.places().equals(today.places())) {
      String old =
          then.places().stream()
              .map(place -> place.address(domain))
              .collect(Collectors.joining(", "));
      changes.add(new DraftChange.DraftPolicyMoves(old, address));
    }
    switch (draft.form()) {
      case JSON -> changes.add(new DraftChange.DraftJsonBecomesLines("JSON", "key: value"));
      case RECORD -> {
        if (draft.isPolicy()) {
          changes.add(new DraftChange.DraftRecordBecomesFile("TXT", address));
        }
      }
      case LINES -> {}
    }
  }

  private void version() {
    draft
        .version()
        .flatMap(Field::first)
        .filter(version -> !version.equals("STSv1"))
        .ifPresent(old -> changes.add(new DraftChange.DraftVersionRenamed(old, "STSv1")));
  }

  private Optional<MtaStsPolicy> policy() {
    Mode mode = mode();
    List<String> patterns = new DraftHosts(draft, changes).patterns();
    long seconds = new DraftMaxAge(draft, changes).seconds(mode);
    if (patterns.isEmpty() && mode != Mode.NONE) {
      changes.add(new DraftChange.DraftHostsMissing("mx", ""));
      return Optional.empty();
    }
    return Optional.of(new MtaStsPolicy(mode, patterns, seconds));
  }

  private Mode mode() {
    Optional<Field> field = draft.mode();
    if (field.isEmpty()) {
      changes.add(new DraftChange.DraftModeMissing("", "mode: testing"));
      return Mode.TESTING;
    }
    String old = draft.quoted(field.get());
    String value = field.get().first().orElse("").toLowerCase(Locale.ROOT);
    String word = field.get().name().equals("to") ? "to=" + value : value;
    if (ENFORCING.contains(word)) {
      changes.add(new DraftChange.DraftModeTriedFirst(old, "mode: testing"));
      return Mode.ENFORCE;
    }
    if (REPORTING.contains(word)) {
      changes.add(new DraftChange.DraftModeRenamed(old, "mode: testing"));
      return Mode.TESTING;
    }
    if (word.equals("none")) {
      return Mode.NONE;
    }
    if (!word.equals("testing")) {
      changes.add(new DraftChange.DraftModeAssumed(old, "mode: testing"));
    }
    return Mode.TESTING;
  }

  private String id() {
    Optional<Field> old = draft.id();
    if (draft.form() != Form.RECORD) {
      old.ifPresent(
          field -> changes.add(new DraftChange.DraftPolicyIdDropped(draft.quoted(field), "")));
    }
    Optional<String> good = old.flatMap(Field::first).filter(id -> id.matches(StsRecord.ID));
    if (good.isPresent()) {
      return good.get();
    }
    String made = PolicyToPublish.id(now);
    String field = "id=" + made;
    changes.add(
        old.<DraftChange>map(id -> new DraftChange.DraftIdReplaced(draft.quoted(id), field))
            .orElseGet(() -> new DraftChange.DraftIdMade("", field)));
    return made;
  }

  private void other(Field field) {
    String text = draft.quoted(field);
    String value = field.first().orElse("").toLowerCase(Locale.ROOT);
    boolean choice = draft.form() == Form.RECORD && field.name().matches("[ac]");
    // The grammar of G1 has the bare address, its prose the word before it.
    boolean web = value.startsWith("webpki") || value.startsWith("https:");
    if (field.repeated()) {
      changes.add(new DraftChange.DraftFieldRepeated(text, ""));
    } else if (draft.reports().filter(field::equals).isPresent()) {
      changes.add(new DraftChange.DraftReportsMove(text, "_smtp._tls"));
    } else if (choice && web) {
      changes.add(new DraftChange.DraftChoiceFixed(text, ""));
    } else if (choice && value.equals("dnssec")) {
      changes.add(new DraftChange.DraftChoiceIsDane(text, "TLSA"));
    } else if (choice && value.equals("tlsa")) {
      changes.add(new DraftChange.DraftCertificatesArePublic(text, "TLSA"));
    } else {
      changes.add(new DraftChange.DraftFieldDropped(text, ""));
    }
  }
}
