package mailpath.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.report.Words;
import mailpath.timeline.Lane;
import mailpath.timeline.Lane.Effect;
import mailpath.timeline.Lane.Span;
import mailpath.timeline.Lanes;
import mailpath.timeline.Recall;
import mailpath.window.TimelineScreen.Bar;
import mailpath.window.TimelineScreen.Piece;
import mailpath.window.TimelineScreen.Row;

/** A row for those that notice something alike; what they remember only where that matters. */
final class TimelineRows {
  /** Seconds that are shown after the last change. */
  private static final long REST = 3600;

  private final Lanes hasty;
  private final Optional<Lanes> safe;
  private final Words words;
  private final long end;
  private final TimeScale scale;

  TimelineRows(Lanes hasty, Optional<Lanes> safe, Words words) {
    this.hasty = hasty;
    this.safe = safe;
    this.words = words;
    List<Instant> turns =
        Stream.concat(hasty.all().stream(), safe.stream().flatMap(lanes -> lanes.all().stream()))
            .flatMap(lane -> lane.spans().stream())
            .map(span -> Instant.ofEpochSecond(span.from()))
            .toList();
    long last = Math.max(hasty.end(), safe.map(Lanes::end).orElse(0L));
    this.end = last + Math.max(REST, last / 8);
    this.scale = new TimeScale(Instant.EPOCH, Instant.ofEpochSecond(end), turns);
  }

  /** Where a second after the first step is; empty beyond the end. */
  LongFunction<Optional<Double>> scale() {
    return second ->
        second > end ? Optional.empty() : Optional.of(scale.place(Instant.ofEpochSecond(second)));
  }

  /** What senders remember and what becomes of their mail: who has these alike shares a row. */
  private record Fate(String remembers, List<Span> hasty, List<Span> safe) {}

  List<Row> rows() {
    Map<Fate, List<Lane>> rows = new LinkedHashMap<>();
    for (SenderKind sender : SenderKind.values()) {
      List<Recall> recalls = Recall.of(sender);
      boolean alike = alike(sender, recalls);
      for (Recall recall : alike ? recalls.subList(0, 1) : recalls) {
        if (notices(sender, recall)) {
          rows.computeIfAbsent(fate(sender, recall, alike), any -> new ArrayList<>())
              .add(hasty.lane(sender, recall));
        }
      }
    }
    return rows.entrySet().stream().map(row -> row(row.getKey(), row.getValue())).toList();
  }

  private Fate fate(SenderKind sender, Recall recall, boolean alike) {
    return new Fate(
        alike ? "" : words.word(recall),
        hasty.lane(sender, recall).spans(),
        safe.map(lanes -> lanes.lane(sender, recall).spans()).orElse(List.of()));
  }

  /** The senders that have no row. */
  String unchanged() {
    String all =
        Stream.of(SenderKind.values())
            .filter(
                sender -> Recall.of(sender).stream().noneMatch(recall -> notices(sender, recall)))
            .map(words::word)
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "" : words.label(TimelineText.UNCHANGED, all);
  }

  private boolean alike(SenderKind sender, List<Recall> recalls) {
    return Stream.concat(Stream.of(hasty), safe.stream())
        .allMatch(
            lanes ->
                recalls.stream()
                        .map(recall -> lanes.lane(sender, recall).spans())
                        .distinct()
                        .count()
                    == 1);
  }

  private boolean notices(SenderKind sender, Recall recall) {
    return Stream.concat(Stream.of(hasty), safe.stream())
        .flatMap(lanes -> lanes.lane(sender, recall).spans().stream())
        .anyMatch(span -> span.effect() != Effect.SAME && span.effect() != Effect.BROKEN);
  }

  private Row row(Fate fate, List<Lane> lanes) {
    Lane first = lanes.getFirst();
    return new Row(
        "lane:" + first.sender().word() + ":" + first.recall().name(),
        lanes.stream().map(lane -> words.word(lane.sender())).collect(Collectors.joining("; ")),
        fate.remembers(),
        bar(TimelineText.IN_HASTE, fate.hasty()),
        safe.map(known -> bar(TimelineText.IN_ORDER, fate.safe())));
  }

  private Bar bar(TimelineText name, List<Span> spans) {
    return new Bar(
        words.label(name),
        spans.stream().map(this::piece).toList(),
        spans.stream().map(this::said).collect(Collectors.joining("; ")));
  }

  private Piece piece(Span span) {
    return new Piece(place(span.from()), place(Math.min(span.until(), end)), mark(span));
  }

  private double place(long second) {
    return scale.place(Instant.ofEpochSecond(second));
  }

  static Mark mark(Span span) {
    return span.outcome() == Outcome.DEFERRED ? Mark.BROKEN : Mark.of(span.outcome());
  }

  private String said(Span span) {
    String what = what(span);
    return span.from() == 0
        ? words.label(TimelineText.SPAN_START, what)
        : words.label(TimelineText.SPAN_AFTER, TimelineSpan.of(span.from(), words), what);
  }

  private String what(Span span) {
    String what =
        switch (span.outcome()) {
          case AUTHENTICATED -> words.label(TimelineText.OUT_CHECKED);
          case UNAUTHENTICATED -> words.label(TimelineText.OUT_UNCHECKED);
          case CLEAR_TEXT, ATTACKER -> words.label(TimelineText.OUT_CLEAR);
          case DEFERRED ->
              words.label(
                  span.effect() == Effect.BROKEN
                      ? TimelineText.OUT_WAITS_AS_BEFORE
                      : TimelineText.OUT_WAITS,
                  span.cause());
        };
    return span.effect() == Effect.WEAKER ? words.label(TimelineText.OUT_WEAKER, what) : what;
  }
}
