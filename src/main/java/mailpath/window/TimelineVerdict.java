package mailpath.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.investigation.TimelineStart;
import mailpath.report.Words;
import mailpath.timeline.Cause;
import mailpath.timeline.Change;
import mailpath.timeline.Lane;
import mailpath.timeline.Lane.Effect;
import mailpath.timeline.Lane.Span;
import mailpath.timeline.Lanes;
import mailpath.timeline.Plan;
import mailpath.timeline.Proposal;
import mailpath.timeline.Timeline;
import mailpath.window.TimelineScreen.Line;

/** What haste comes to and what order comes to, in sentences, and what the order rests on. */
final class TimelineVerdict {
  private static final Comparator<Span> LENGTH =
      Comparator.comparing(span -> span.until() - span.from());

  private final TimelineStart start;
  private final Timeline timeline;
  private final Change change;
  private final Words words;

  TimelineVerdict(TimelineStart start, Timeline timeline, Change change, Words words) {
    this.start = start;
    this.timeline = timeline;
    this.change = change;
    this.words = words;
  }

  List<Line> hasty(Timeline.Hasty hasty) {
    List<Line> lines = new ArrayList<>();
    lines.add(hasty(hasty.lanes()));
    long worst = longest(hasty.lanes(), lane -> true);
    long others = longest(hasty.lanes(), lane -> lane.broken() < worst);
    if (others > 0) {
      String who = who(hasty.lanes(), lane -> lane.broken() > 0, lane -> lane.broken() == worst);
      if (!who.isEmpty()) {
        lines.add(broken(TimelineText.HASTE_BREAKS_TOO, who, span(others)));
      }
    }
    long lenient = longest(hasty.lenient(), lane -> true);
    if (lenient > worst) {
      lines.add(broken(TimelineText.HASTE_BREAKS_LENIENT, span(lenient)));
    }
    return lines;
  }

  private Line broken(TimelineText label, Object... parts) {
    return new Line(Mark.BROKEN, words.label(label, parts));
  }

  private static long longest(Lanes lanes, Predicate<Lane> which) {
    return lanes.all().stream().filter(which).mapToLong(Lane::broken).max().orElse(0);
  }

  private Line hasty(Lanes lanes) {
    if (lanes.worst().isPresent()) {
      Lane worst = lanes.worst().get();
      String who = who(lanes, lane -> lane.broken() == worst.broken(), lane -> false);
      Cause cause = worst.breaks().stream().max(LENGTH).flatMap(Span::cause).orElseThrow();
      return worst.broken() == Lane.FOR_EVER
          ? broken(TimelineText.HASTE_BREAKS_FOR_GOOD, who, cause)
          : broken(TimelineText.HASTE_BREAKS, who, span(worst.broken()), cause);
    }
    return lanes.any(Effect.WEAKER)
        ? weakens(TimelineText.HASTE_WEAKENS, lanes)
        : new Line(Mark.SECURE, words.label(TimelineText.HASTE_BREAKS_NOBODY));
  }

  List<Line> order() {
    List<Line> lines = new ArrayList<>();
    Lanes now = timeline.hasty().getFirst().lanes();
    String before = who(now, lane -> lane.before() == Outcome.DEFERRED, lane -> false);
    if (!before.isEmpty()) {
      lines.add(broken(TimelineText.BROKEN_BEFORE, before));
    }
    switch (timeline.proposal()) {
      case Proposal.Proven(Plan plan, Lanes lanes) -> {
        lines.add(holds(plan, before.isEmpty()));
        if (lanes.any(Effect.WEAKER)) {
          lines.add(weakens(TimelineText.ORDER_WEAKENS, lanes));
        }
      }
      case Proposal.Impossible(List<SenderKind> senders, Cause why) ->
          lines.add(broken(TimelineText.ORDER_IMPOSSIBLE, why, words.show(senders)));
      case Proposal.Unproven() ->
          lines.add(new Line(Mark.UNKNOWN, words.label(TimelineText.ORDER_UNPROVEN)));
    }
    return lines;
  }

  /** It says first on what condition; what was not measured takes its good mark away. */
  private Line holds(Plan plan, boolean everybody) {
    boolean measured = assumptions().isEmpty();
    String condition =
        words.label(
            measured ? TimelineText.IF_UNCHANGED : TimelineText.IF_ASSUMED,
            span(start.life().longest()));
    return new Line(
        measured ? Mark.SECURE : Mark.UNKNOWN,
        words.label(
            everybody ? TimelineText.ORDER_HOLDS : TimelineText.ORDER_HOLDS_REST,
            condition,
            span(plan.takes())));
  }

  /** What the order rests on beside what was measured. */
  List<String> assumptions() {
    return Stream.of(start.notes().stream().map(words::text), history(), policyHost(), renewals())
        .flatMap(lines -> lines)
        .toList();
  }

  /** Where there is no policy now, one that was just taken away may be remembered (R17). */
  private Stream<String> history() {
    return change.bringsServer() && timeline.before().id().isEmpty()
        ? Stream.of(words.label(TimelineText.ASSUMED_NO_POLICY, timeline.before().domain()))
        : Stream.empty();
  }

  /** Who moves may lose the policy host as well (R18). */
  private Stream<String> policyHost() {
    boolean moves = change == Change.PROVIDER_MOVED || change == Change.PROVIDER_WITHOUT_POLICY;
    return moves && timeline.before().policy().isPresent()
        ? Stream.of(words.label(TimelineText.ASSUMED_POLICY_HOST, timeline.before().domain()))
        : Stream.empty();
  }

  /** What runs out before the order is through is not played. */
  private Stream<String> renewals() {
    Instant end =
        timeline.proposal() instanceof Proposal.Proven(Plan plan, var ignored)
            ? start.at().plusSeconds(plan.takes())
            : start.at();
    return start.dates().stream()
        .filter(date -> date.at().isAfter(start.at()) && !date.at().isAfter(end))
        .map(
            date ->
                words.label(
                    TimelineText.ASSUMED_RENEWED, TimelineSteps.what(date, words), date.at()));
  }

  private Line weakens(TimelineText label, Lanes lanes) {
    long longest =
        lanes.all().stream()
            .flatMap(lane -> lane.spans().stream())
            .filter(span -> span.effect() == Effect.WEAKER)
            .max(LENGTH)
            .map(span -> span.until() - span.from())
            .orElse(0L);
    String who = who(lanes, lane -> lane.has(Effect.WEAKER), lane -> false);
    return new Line(Mark.OPPORTUNISTIC, words.label(label, who, span(longest)));
  }

  private String span(long seconds) {
    return TimelineSpan.of(seconds, words);
  }

  /** The senders with such a lane and without one of the others. */
  private String who(Lanes lanes, Predicate<Lane> which, Predicate<Lane> but) {
    List<SenderKind> not = lanes.all().stream().filter(but).map(Lane::sender).toList();
    return lanes.all().stream()
        .filter(which)
        .map(Lane::sender)
        .filter(sender -> !not.contains(sender))
        .distinct()
        .map(words::word)
        .collect(Collectors.joining("; "));
  }
}
