package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaToPublish;
import mailpath.delivery.Word;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishingAct.ActNextKey;
import mailpath.investigation.PublishingAct.ActReportsAddress;
import mailpath.investigation.PublishingOptions;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.investigation.PublishingPlan;
import mailpath.investigation.PublishingPlan.PlannedStage;
import mailpath.investigation.PublishingPlan.PlannedWay;
import mailpath.investigation.PublishingStep;
import mailpath.investigation.PublishingStep.State;
import mailpath.investigation.StepCheck;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;
import mailpath.report.PublishForm;
import mailpath.report.PublishedRecords;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.starttls.TlsRptToPublish;
import mailpath.window.CertificateScreen.Option;
import mailpath.window.PublishScreen.Code;
import mailpath.window.PublishScreen.Field;
import mailpath.window.PublishScreen.Line;
import mailpath.window.PublishScreen.Part;
import mailpath.window.PublishScreen.Step;

/** Makes what is shown of what to publish. */
final class PublishScreens {
  private final Assessment from;
  private final Assessment now;
  private final PublishChoice choice;
  private final Words words;
  private final Map<String, MtaStsPolicy> files = new LinkedHashMap<>();
  private Map<String, State> states = Map.of();
  private int number;

  /**
   * @param now the newest assessment
   */
  PublishScreens(Assessment now, PublishChoice choice, Words words) {
    this.from = choice.from().orElse(now);
    this.now = now;
    this.choice = choice;
    this.words = words;
  }

  PublishScreen screen() {
    PublishingPlan plan = PublishingPlan.of(from, options());
    Optional<PlannedWay> way = way(plan);
    List<Part> parts = way.map(chosen -> parts(plan, chosen)).orElse(List.of());
    return new PublishScreen(
        way.map(this::sentence).orElseGet(() -> without(plan)),
        way.isPresent(),
        words.label(PublishWindowText.NOTE),
        ways(plan, way),
        options(PublishForm.values(), choice.form()),
        options(Pair.values(), choice.pair()),
        reports(),
        way.map(this::nextKeys).orElse(List.of()),
        parts,
        !from.equals(now) && !now.progress().provisional(),
        files);
  }

  private PublishingOptions options() {
    Map<DomainName, TlsaRecord> next = new LinkedHashMap<>();
    choice
        .nextKeys()
        .forEach(
            (host, typed) ->
                TlsaToPublish.nextKey(typed)
                    .ifPresent(record -> next.put(DomainName.of(host), record)));
    return new PublishingOptions(choice.pair(), next, choice.reports());
  }

  private Optional<PlannedWay> way(PublishingPlan plan) {
    return plan.ways().stream()
        .filter(way -> choice.way().filter(chosen -> chosen != way.plan().way()).isEmpty())
        .findFirst();
  }

  private Line without(PublishingPlan plan) {
    return switch (plan.standing()) {
      case ACCEPTS_NO_MAIL -> new Line(Mark.NOT_ACCEPTING, words.label(PublishWindowText.NO_MAIL));
      case NO_SERVER -> new Line(Mark.ADVICE, words.label(PublishWindowText.NO_SERVER));
      case NOT_MEASURED, PLANNED ->
          new Line(Mark.UNKNOWN, words.label(PublishWindowText.NOT_MEASURED));
    };
  }

  private Line sentence(PlannedWay way) {
    Word word = from.verdict().word();
    Word end = way.stages().isEmpty() ? word : way.stages().getLast().played().word();
    PublishWindowText text =
        !way.plan().reached()
            ? PublishWindowText.SENTENCE_OPEN
            : way.stages().isEmpty() ? PublishWindowText.SENTENCE_DONE : PublishWindowText.SENTENCE;
    return new Line(Mark.of(word), words.label(text, words.word(word), words.word(end)));
  }

  private List<Option> ways(PublishingPlan plan, Optional<PlannedWay> shown) {
    return plan.ways().stream()
        .map(way -> way.plan().way())
        .map(
            way ->
                new Option(
                    way.name(),
                    words.word(way),
                    shown.filter(one -> one.plan().way() == way).isPresent()))
        .toList();
  }

  private List<Option> options(Enum<?>[] all, Enum<?> chosen) {
    return Stream.of(all)
        .map(one -> new Option(one.name(), words.word(one), one == chosen))
        .toList();
  }

  private Field reports() {
    String typed = choice.reports();
    boolean wrong = !typed.isBlank() && TlsRptToPublish.record(typed).isEmpty();
    return new Field(
        "publish-reports",
        words.label(PublishWindowText.REPORTS),
        typed,
        wrong ? words.label(PublishWindowText.REPORTS_WRONG) : "");
  }

  private List<Field> nextKeys(PlannedWay way) {
    return way.later().stream()
        .flatMap(step -> step.act() instanceof ActNextKey(var host) ? Stream.of(host) : Stream.of())
        .map(this::nextKey)
        .toList();
  }

  private Field nextKey(DomainName host) {
    String typed = choice.nextKeys().getOrDefault(host.text(), "");
    boolean wrong = !typed.isBlank() && TlsaToPublish.nextKey(typed).isEmpty();
    return new Field(
        host.text(),
        words.label(PublishWindowText.NEXT_KEY, host),
        typed,
        wrong ? words.label(PublishWindowText.NEXT_KEY_WRONG) : "");
  }

  private List<Part> parts(PublishingPlan plan, PlannedWay way) {
    states =
        StepCheck.of(
            Stream.of(plan.reports().stream(), way.steps().stream(), way.later().stream())
                .flatMap(steps -> steps)
                .toList(),
            now);
    List<Part> parts = new ArrayList<>();
    plan.reports()
        .ifPresent(step -> parts.add(part(PublishWindowText.REPORTS_HEADING, List.of(step))));
    int stage = 0;
    for (PlannedStage planned : way.stages()) {
      parts.add(part(++stage, planned));
    }
    if (!way.later().isEmpty()) {
      parts.add(part(PublishWindowText.LATER, way.later()));
    }
    return parts;
  }

  private Part part(PublishWindowText heading, List<PublishingStep> steps) {
    return new Part(
        new Line(Mark.ADVICE, words.label(heading)), "", steps.stream().map(this::step).toList());
  }

  private Part part(int stage, PlannedStage planned) {
    Word word = planned.played().word();
    return new Part(
        new Line(Mark.ADVICE, words.label(PublishWindowText.STAGE, stage, words.word(word))),
        planned.played().onlyAtServers() ? words.label(PublishWindowText.ONLY_AT_SERVERS) : "",
        planned.steps().stream().map(this::step).toList());
  }

  private Step step(PublishingStep step) {
    number++;
    step.file().ifPresent(file -> files.put(step.id(), file));
    return new Step(
        step.id(),
        new Line(mark(step), words.label(PublishWindowText.STEP, number, words.text(step.act()))),
        who(step),
        lines(step),
        records(step),
        step.file()
            .map(
                file ->
                    new Code(
                        file.text().replace("\r\n", "\n"),
                        words.label(PublishWindowText.COPY_FILE, number),
                        "")));
  }

  private State state(PublishingStep step) {
    return states.getOrDefault(step.id(), State.NOT_MEASURED);
  }

  private Mark mark(PublishingStep step) {
    return switch (state(step)) {
      case DONE, PASSED -> Mark.SECURE;
      case NOT_YET -> Mark.ABSENT;
      case NOT_MEASURED -> Mark.UNKNOWN;
    };
  }

  private String who(PublishingStep step) {
    String rules = step.rules().stream().map(RuleName::of).collect(Collectors.joining(", "));
    String actor = words.word(step.actor());
    return step.act() instanceof ActReportsAddress
        ? words.label(PublishWindowText.WHO_FIRST, actor, rules)
        : words.label(PublishWindowText.WHO, actor, rules, words.word(state(step)));
  }

  private List<String> lines(PublishingStep step) {
    List<String> lines = new ArrayList<>();
    step.before().ifPresent(wait -> lines.add(words.text(wait)));
    step.cautions().forEach(caution -> lines.add(words.text(caution)));
    step.next().ifPresent(wait -> lines.add(words.text(wait)));
    return lines;
  }

  private Optional<Code> records(PublishingStep step) {
    return step.records().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Code(
                new PublishedRecords(words).text(choice.form(), step.records()),
                words.label(PublishWindowText.COPY_RECORDS, number),
                choice.form() == PublishForm.PANEL
                    ? words.label(PublishWindowText.PANEL_NOTE)
                    : ""));
  }
}
