package mailpath.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import mailpath.investigation.TimelineStart;
import mailpath.investigation.TimelineStart.EndDate;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.timeline.Lifetimes;
import mailpath.timeline.Plan;
import mailpath.timeline.Plan.Wait;
import mailpath.timeline.Plan.Why;
import mailpath.timeline.Timeline;
import mailpath.window.TimelineScreen.Moment;
import mailpath.window.TimelineScreen.Step;

/** The steps of a plan, and the moments on the axis, in words. */
final class TimelineSteps {
  private final TimelineStart start;
  private final Words words;

  TimelineSteps(TimelineStart start, Words words) {
    this.start = start;
    this.words = words;
  }

  List<Step> steps(Plan plan) {
    List<Step> steps = new ArrayList<>();
    List<Long> offsets = plan.offsets();
    for (int i = 0; i < plan.steps().size(); i++) {
      Plan.Step step = plan.steps().get(i);
      steps.add(
          new Step(
              Integer.toString(i + 1),
              after(offsets.get(i)),
              step.actions().stream().map(action -> words.text(action.says())).toList(),
              step.rule().isEmpty() ? "" : RuleName.of(step.rule()),
              then(step)));
    }
    return steps;
  }

  private String after(long offset) {
    return offset == 0
        ? words.label(TimelineText.STEP_NOW)
        : words.label(TimelineText.STEP_AFTER, TimelineSpan.of(offset, words));
  }

  /** The shorter waits are over within the longest, and are told all the same. */
  private String then(Plan.Step step) {
    if (step.then().isEmpty()) {
      return "";
    }
    List<Wait> told =
        step.then().stream()
            .filter(wait -> wait.why() != Why.SEEN || step.then().size() == 1)
            .sorted(Comparator.comparing(Wait::seconds).reversed())
            .toList();
    String why =
        told.size() == 1
            ? words.word(told.getFirst().why())
            : told.stream().map(this::why).collect(Collectors.joining("; "));
    return words.label(TimelineText.STEP_WAIT, TimelineSpan.of(step.waits(), words), why);
  }

  private String why(Wait wait) {
    String time = TimelineSpan.of(wait.seconds(), words);
    return words.label(TimelineText.WAIT_WHY, words.word(wait.why()), time);
  }

  /**
   * @param head lines above it
   */
  String text(List<String> head, Plan plan) {
    StringBuilder text = new StringBuilder(String.join("\n", head)).append('\n');
    for (Step step : steps(plan)) {
      text.append('\n').append(step.number()).append(". ").append(step.when()).append('\n');
      step.actions().forEach(action -> text.append("   ").append(action).append('\n'));
      if (!step.rule().isEmpty()) {
        text.append("   (").append(step.rule()).append(")\n");
      }
      if (!step.then().isEmpty()) {
        text.append("   ").append(step.then()).append('\n');
      }
    }
    return text.toString();
  }

  private record Dated(long at, String what) {}

  /** Everything that has a date, in its order. */
  List<Moment> moments(
      Optional<Plan> plan, LongFunction<Optional<Double>> places, Timeline timeline) {
    List<Dated> all = new ArrayList<>();
    all.add(new Dated(0, words.label(TimelineText.AXIS_START)));
    all.addAll(ttls(timeline));
    timeline
        .before()
        .policy()
        .ifPresent(
            policy -> {
              String age = TimelineSpan.of(policy.maxAge(), words);
              all.add(new Dated(policy.maxAge(), words.label(TimelineText.AXIS_MAX_AGE, age)));
            });
    plan.ifPresent(known -> offsets(known, all));
    start.dates().forEach(date -> all.add(new Dated(seconds(date), what(date, words))));
    Map<Long, String> moments =
        all.stream()
            .collect(
                Collectors.toMap(
                    Dated::at, Dated::what, (one, other) -> one + "; " + other, TreeMap::new));
    return moments.entrySet().stream()
        .map(moment -> new Dated(moment.getKey(), moment.getValue()))
        .map(dated -> moment(dated, place(dated, places)))
        .toList();
  }

  private Moment moment(Dated dated, Optional<Double> place) {
    String when = when(dated);
    boolean beyond = place.isEmpty() && dated.at > 0;
    return new Moment(
        place, beyond ? words.label(TimelineText.AXIS_BEYOND, when) : when, dated.what);
  }

  private static Optional<Double> place(Dated dated, LongFunction<Optional<Double>> places) {
    return dated.at < 0 ? Optional.empty() : places.apply(dated.at);
  }

  private void offsets(Plan plan, List<Dated> all) {
    List<Long> offsets = plan.offsets();
    for (int i = 1; i < offsets.size(); i++) {
      all.add(new Dated(offsets.get(i), words.label(TimelineText.AXIS_STEP, i + 1)));
    }
  }

  /** The kinds of records that the domain has, those together that are kept equally long. */
  private List<Dated> ttls(Timeline timeline) {
    Lifetimes life = timeline.life();
    Map<Long, String> kinds = new TreeMap<>();
    kinds.put(life.mx(), "MX");
    if (timeline.before().id().isPresent()) {
      kinds.merge(life.txt(), "TXT", TimelineSteps::both);
    }
    kinds.merge(life.address(), "A/AAAA", TimelineSteps::both);
    if (timeline.before().servers().values().stream()
        .anyMatch(server -> server.pins().published())) {
      kinds.merge(life.tlsa(), "TLSA", TimelineSteps::both);
    }
    return kinds.entrySet().stream().map(kind -> ttl(kind.getValue(), kind.getKey())).toList();
  }

  private static String both(String one, String other) {
    return one + ", " + other;
  }

  private Dated ttl(String records, long seconds) {
    return new Dated(
        seconds, words.label(TimelineText.AXIS_TTL, records, TimelineSpan.of(seconds, words)));
  }

  private long seconds(EndDate date) {
    return Duration.between(start.at(), date.at()).toSeconds();
  }

  static String what(EndDate date, Words words) {
    TimelineText label =
        switch (date.kind()) {
          case CERTIFICATE -> TimelineText.AXIS_CERTIFICATE;
          case POLICY_CERTIFICATE -> TimelineText.AXIS_POLICY_CERTIFICATE;
          case SIGNATURE -> TimelineText.AXIS_SIGNATURE;
        };
    return words.label(label, date.subject());
  }

  /** A length of time from the first step, and the date that it falls on now. */
  private String when(Dated dated) {
    String date = words.date(start.at().plusSeconds(dated.at));
    return dated.at <= 0
        ? date
        : words.label(TimelineText.AXIS_AFTER, TimelineSpan.of(dated.at, words), date);
  }
}
