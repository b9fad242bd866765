package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.investigation.Assessment;
import mailpath.investigation.TimelineStart;
import mailpath.report.Words;
import mailpath.timeline.Change;
import mailpath.timeline.Edition;
import mailpath.timeline.NewServer;
import mailpath.timeline.Proposal;
import mailpath.timeline.Timeline;
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
    return start
        .edition()
        .map(now -> new TimelineScreens(start, now, choice, words).screen())
        .orElseGet(
            () ->
                new TimelineScreen(
                    start.notes().stream().map(words::text).toList(), Optional.empty()));
  }

  private static List<Change> possible(Edition now) {
    return Stream.of(Change.values()).filter(one -> one.possible(now)).toList();
  }

  private TimelineScreen screen() {
    TimelineVerdict verdict = new TimelineVerdict(start, timeline, change, words);
    return new TimelineScreen(verdict.assumptions(), Optional.of(played(verdict)));
  }

  private Played played(TimelineVerdict verdict) {
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
        verdict.hasty(hasty),
        verdict.order(),
        rows.rows(),
        rows.unchanged(),
        steps.moments(order.map(Proposal.Proven::plan), rows.scale(), timeline),
        order.map(proven -> steps.steps(proven.plan())).orElse(List.of()),
        order.map(proven -> steps.text(head(verdict), proven.plan())).orElse(""));
  }

  /** What stands above the copied order: a plan is nothing without what it rests on. */
  private List<String> head(TimelineVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(words.label(TimelineText.PLAN_TITLE, timeline.before().domain(), change));
    verdict.order().forEach(line -> lines.add(line.text()));
    lines.addAll(verdict.assumptions());
    return lines;
  }

  private <E extends Enum<E>> List<CertificateScreen.Option> options(List<E> all, E chosen) {
    return all.stream()
        .map(one -> new CertificateScreen.Option(one.name(), words.word(one), one == chosen))
        .toList();
  }
}
