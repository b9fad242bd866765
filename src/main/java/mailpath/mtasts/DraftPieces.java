package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import mailpath.fact.OldPiece;
import mailpath.fact.Sentence;
import mailpath.mtasts.Draft.Field;

/** The fields of an old text, each with what becomes of it (H4). */
final class DraftPieces {
  private DraftPieces() {}

  /** Lines of a key that stands again are one piece. */
  static List<OldPiece> of(Draft draft, List<DraftChange> changes) {
    return draft.fields().stream()
        .map(field -> new OldPiece(field.source(), concerning(changes, draft, field)))
        .toList();
  }

  private static List<Sentence> concerning(List<DraftChange> changes, Draft draft, Field field) {
    return changes.stream()
        .filter(change -> concerns(change, draft, field))
        .map(Sentence.class::cast)
        .toList();
  }

  private static boolean concerns(DraftChange change, Draft draft, Field field) {
    return switch (change) {
      case DraftChange.DraftVersionRenamed ignored -> is(draft.version(), field);
      case DraftChange.DraftHostsSplit ignored -> isHosts(field);
      case DraftChange.DraftHostsMeanMx ignored -> isHosts(field);
      case DraftChange.DraftHostsMissing ignored -> isHosts(field);
      case DraftChange.DraftSuffixBecomesWildcard host -> isHost(field, host.from());
      case DraftChange.DraftHostRewritten host -> isHost(field, host.from());
      case DraftChange.DraftHostNotExpressible host -> isHost(field, host.from());
      case DraftChange.DraftModeTriedFirst ignored -> is(draft.mode(), field);
      case DraftChange.DraftModeRenamed ignored -> is(draft.mode(), field);
      case DraftChange.DraftModeAssumed ignored -> is(draft.mode(), field);
      case DraftChange.DraftMaxAgeRenamed ignored -> is(draft.life(), field);
      case DraftChange.DraftMaxAgeCut ignored -> is(draft.life(), field);
      case DraftChange.DraftMaxAgeShort ignored -> is(draft.life(), field);
      case DraftChange.DraftMaxAgeAssumed ignored -> is(draft.life(), field);
      case DraftChange.DraftIdReplaced ignored -> is(draft.id(), field);
      case DraftChange.DraftPolicyIdDropped ignored -> is(draft.id(), field);
      case DraftChange.DraftReportsMove ignored -> is(draft.reports(), field);
      case DraftChange.DraftChoiceFixed choice -> isQuoted(draft, field, choice.from());
      case DraftChange.DraftChoiceIsDane choice -> isQuoted(draft, field, choice.from());
      case DraftChange.DraftCertificatesArePublic choice -> isQuoted(draft, field, choice.from());
      case DraftChange.DraftFieldRepeated again ->
          field.repeated() && isQuoted(draft, field, again.from());
      case DraftChange.DraftFieldDropped dropped ->
          !field.repeated() && isQuoted(draft, field, dropped.from());
      case DraftChange.DraftRecordMoves ignored -> false;
      case DraftChange.DraftPolicyMoves ignored -> false;
      case DraftChange.DraftRecordBecomesFile ignored -> false;
      case DraftChange.DraftJsonBecomesLines ignored -> false;
      case DraftChange.DraftModeMissing ignored -> false;
      case DraftChange.DraftMaxAgeMissing ignored -> false;
      case DraftChange.DraftIdMade ignored -> false;
    };
  }

  private static boolean is(Optional<Field> one, Field field) {
    return one.filter(field::equals).isPresent();
  }

  private static boolean isHosts(Field field) {
    return field.name().equals("mx") && !field.repeated();
  }

  private static boolean isHost(Field field, String old) {
    return isHosts(field) && field.values().contains(old);
  }

  private static boolean isQuoted(Draft draft, Field field, String quoted) {
    return draft.quoted(field).equals(quoted);
  }
}
