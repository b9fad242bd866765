package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.delivery.SenderKind;
import mailpath.investigation.Assessment;
import mailpath.investigation.TimelineStart;
import mailpath.report.Words;
import mailpath.timeline.Cause;
import mailpath.timeline.Change;
import mailpath.timeline.Edition;
import mailpath.timeline.Lane;
import mailpath.timeline.Lane.Effect;
import mailpath.timeline.Lanes;
import mailpath.timeline.NewServer;
import mailpath.timeline.Plan;
import mailpath.timeline.Proposal;
import mailpath.timeline.Timeline;
import mailpath.window.TimelineScreen.Line;
import mailpath.window.TimelineScreen.Played;

/** Says what a change does over time. */
final class TimelineScreens {
  private final TimelineStart start;
  private final Words words;
  private final Change change;
  private final TimelineChoice choice;
  private final Timeline timeline;
  private final Timeline.Hasty hasty;

  private TimelineScreens(TimelineStart start, Edition now, TimelineChoice choice, Words words) {
    this.start = start;
    this.words = words;
    this.choice = choice;
    this.change =
        choice.change().filter(one -> one.possible(now)).orElseGet(() -> possible(now).getFirst());
    this.timeline = Timeline.of(now, start.life(), change, choice.server());
    this.hasty =
        timeline.hasty().stream()
            .filter(one -> choice.haste().filter(how -> one.how() == how).isPresent())
            .findFirst()
            .orElseGet(timeline::worst);
  }

  static TimelineScreen of(Assessment assessment, TimelineChoice choice, Words words) {
    TimelineStart start = TimelineStart.of(assessment);
    return new TimelineScreen(
        start.notes().stream().map(words::text).toList(),
        start.edition().map(now -> new TimelineScreens(start, now, choice, words).played()));
  }

  private static List<Change> possible(Edition now) {
    return Stream.of(Change.values()).filter(one -> one.possible(now)).toList();
  }

  private Played played() {
    Optional<Proposal.Proven> order =
        timeline.proposal() instanceof Proposal.Proven proven
            ? Optional.of(proven)
            : Optional.empty();
    TimelineRows rows = new TimelineRows(hasty.lanes(), order.map(Proposal.Proven::lanes), words);
    TimelineSteps steps = new TimelineSteps(start, words);
    return new Played(
        options(possible(timeline.before()), change),
        change.bringsServer() ? options(List.of(NewServer.values()), choice.server()) : List.of(),
        options(timeline.hasty().stream().map(Timeline.Hasty::how).toList(), hasty.how()),
        hasty.plan().steps().stream()
            .flatMap(step -> step.actions().stream())
            .map(action -> words.text(action.says()))
            .toList(),
        hasty(),
        safe(),
        rows.rows(),
        rows.unchanged(),
        steps.moments(order.map(Proposal.Proven::plan), rows.scale(), timeline),
        order.map(proven -> steps.steps(proven.plan())).orElse(List.of()),
        order.map(proven -> steps.text(title(), proven.plan())).orElse(""));
  }

  private String title() {
    return words.label(TimelineText.PLAN_TITLE, timeline.before().domain(), change);
  }

  private <E extends Enum<E>> List<CertificateScreen.Option> options(List<E> all, E chosen) {
    return all.stream()
        .map(one -> new CertificateScreen.Option(one.name(), words.word(one), one == chosen))
        .toList();
  }

  private Line hasty() {
    Optional<Lane> worst = hasty.lanes().worst();
    if (worst.isPresent()) {
      long broken = worst.get().broken();
      String who = who(hasty.lanes(), lane -> lane.broken() == broken);
      Cause cause = worst.get().breaks().getFirst().cause().orElseThrow();
      return new Line(
          Mark.BROKEN,
          broken == Lane.FOR_EVER
              ? words.label(TimelineText.HASTE_BREAKS_FOR_GOOD, who, cause)
              : words.label(TimelineText.HASTE_BREAKS, who, TimelineSpan.of(broken, words), cause));
    }
    return hasty.lanes().any(Effect.WEAKER)
        ? new Line(Mark.OPPORTUNISTIC, weakens(TimelineText.HASTE_WEAKENS, hasty.lanes()))
        : new Line(Mark.SECURE, words.label(TimelineText.HASTE_BREAKS_NOBODY));
  }

  private List<Line> safe() {
    List<Line> lines = new ArrayList<>();
    switch (timeline.proposal()) {
      case Proposal.Proven(Plan plan, Lanes lanes) -> {
        String takes = TimelineSpan.of(plan.takes(), words);
        lines.add(new Line(Mark.SECURE, words.label(TimelineText.ORDER_HOLDS, takes)));
        if (lanes.any(Effect.WEAKER)) {
          lines.add(new Line(Mark.OPPORTUNISTIC, weakens(TimelineText.ORDER_WEAKENS, lanes)));
        }
        during(plan).forEach(text -> lines.add(new Line(Mark.ADVICE, text)));
      }
      case Proposal.Impossible(List<SenderKind> senders, Cause why) ->
          lines.add(
              new Line(
                  Mark.BROKEN,
                  words.label(TimelineText.ORDER_IMPOSSIBLE, why, words.show(senders))));
      case Proposal.Unproven() ->
          lines.add(new Line(Mark.UNKNOWN, words.label(TimelineText.ORDER_UNPROVEN)));
    }
    String before = who(hasty.lanes(), lane -> lane.has(Effect.BROKEN));
    if (!before.isEmpty()) {
      lines.add(new Line(Mark.BROKEN, words.label(TimelineText.BROKEN_BEFORE, before)));
    }
    return lines;
  }

  /** What runs out before the plan is through is not played: it has to be renewed in time. */
  private List<String> during(Plan plan) {
    return start.dates().stream()
        .filter(date -> date.at().isAfter(start.at()))
        .filter(date -> date.at().isBefore(start.at().plusSeconds(plan.takes())))
        .map(
            date ->
                words.label(TimelineText.ENDS_DURING, TimelineSteps.what(date, words), date.at()))
        .toList();
  }

  private String weakens(TimelineText label, Lanes lanes) {
    long longest =
        lanes.all().stream()
            .flatMap(lane -> lane.spans().stream())
            .filter(span -> span.effect() == Effect.WEAKER && span.ends())
            .mapToLong(span -> span.until() - span.from())
            .max()
            .orElse(0);
    return words.label(
        label, who(lanes, lane -> lane.has(Effect.WEAKER)), TimelineSpan.of(longest, words));
  }

  private String who(Lanes lanes, java.util.function.Predicate<Lane> which) {
    return lanes.all().stream()
        .filter(which)
        .map(Lane::sender)
        .distinct()
        .map(words::word)
        .collect(Collectors.joining(", "));
  }
}
