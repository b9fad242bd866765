package mailpath.mtasts;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.StsHistoryReading.Asked;

/** Places of the drafts that gave no answer: what is left there is not known (H1). */
public record DraftPlacesUnknown(String subject, Evidence evidence) implements Finding {

  static List<DraftPlacesUnknown> check(StsHistoryReading history) {
    List<Asked> silent =
        history.places().stream()
            .filter(asked -> asked.texts().ifKnown().isEmpty() && !isUnderWay(asked))
            .toList();
    return silent.isEmpty()
        ? List.of()
        : List.of(
            new DraftPlacesUnknown(
                silent.stream().map(Asked::place).collect(Collectors.joining(", ")),
                silent.stream()
                    .map(asked -> asked.texts().evidence())
                    .reduce(Evidence.NONE, Evidence::and)));
  }

  private static boolean isUnderWay(Asked asked) {
    return asked.texts() instanceof Fact.Unknown<?> unknown
        && unknown.reason().why() == Reason.Why.PENDING;
  }

  @Override
  public Standing standing() {
    return new Standing(StsHistoryRules.H1, Severity.INFO, Actor.NOBODY);
  }
}
