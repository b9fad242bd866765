package mailpath.mtasts;

import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about leftovers of the drafts, and their findings. */
public final class StsHistoryRules {
  public static final Rule H1 =
      new Rule(
          "H1",
          "draft-ietf-uta-mta-sts",
          "leftovers of the drafts are inert and change no verdict",
          DraftLeftover.class);
  public static final Rule H2 =
      new Rule(
          "H2",
          "draft-ietf-uta-mta-sts",
          "a policy body shows its generation by its form",
          StsHistory.class);
  public static final Rule H3 =
      new Rule(
          "H3",
          "draft-ietf-uta-mta-sts",
          "a record shows its generation by its tags, else by its label",
          StsHistory.class);

  public static final Rule H4 =
      new Rule(
          "H4",
          "draft-ietf-uta-mta-sts",
          "an old policy becomes one of RFC 8461, first in mode testing",
          DraftConverter.class);

  public static final List<Rule> RULES = List.of(H1, H2, H3, H4);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(DraftLeftover.class, DraftPlacesUnknown.class);

  private StsHistoryRules() {}

  public static List<Finding> findings(StsHistoryReading history) {
    return Stream.<Finding>concat(
            history.leftovers().stream()
                .flatMap(leftover -> DraftLeftover.check(leftover).stream()),
            DraftPlacesUnknown.check(history).stream())
        .toList();
  }
}
