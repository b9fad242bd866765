package mailpath.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.timeline.Lane.Effect;
import mailpath.timeline.Lane.Span;

/**
 * What a plan does to the mail of everybody.
 *
 * @param all one for each kind of sender and what it remembers
 */
public record Lanes(List<Lane> all) {
  public Lanes {
    all = List.copyOf(all);
  }

  public static Lanes of(Edition before, Plan plan, Lifetimes life) {
    Replay replay = new Replay(before, plan, life);
    List<Long> turns = replay.turns();
    return new Lanes(
        Stream.of(SenderKind.values())
            .flatMap(
                sender ->
                    Recall.of(sender).stream().map(recall -> lane(replay, turns, sender, recall)))
            .toList());
  }

  private static Lane lane(Replay replay, List<Long> turns, SenderKind sender, Recall recall) {
    Outcome before = replay.at(-1, sender, recall).outcome();
    Outcome after = replay.at(turns.getLast(), sender, recall).outcome();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      long until = i + 1 < turns.size() ? turns.get(i + 1) : Lane.FOR_EVER;
      Replay.End end = replay.at(turns.get(i), sender, recall);
      Effect effect = effect(end.outcome(), before, after);
      Span next = new Span(turns.get(i), until, end.outcome(), effect, end.cause());
      if (!spans.isEmpty() && same(spans.getLast(), next)) {
        Span last = spans.removeLast();
        next = new Span(last.from(), until, last.outcome(), last.effect(), last.cause());
      }
      spans.add(next);
    }
    return new Lane(sender, recall, before, spans);
  }

  private static boolean same(Span one, Span other) {
    return one.outcome() == other.outcome() && one.cause().equals(other.cause());
  }

  private static Effect effect(Outcome now, Outcome before, Outcome after) {
    if (now == Outcome.DEFERRED) {
      return before == Outcome.DEFERRED ? Effect.BROKEN : Effect.BREAKS;
    }
    if (now == before) {
      return Effect.SAME;
    }
    if (before == Outcome.DEFERRED || now.compareTo(before) < 0) {
      return Effect.BETTER;
    }
    return after != Outcome.DEFERRED && now.compareTo(after) <= 0 ? Effect.CHANGED : Effect.WEAKER;
  }

  public Lane lane(SenderKind sender, Recall recall) {
    return all.stream()
        .filter(lane -> lane.sender() == sender && lane.recall() == recall)
        .findFirst()
        .orElseThrow();
  }

  public boolean any(Effect effect) {
    return all.stream().anyMatch(lane -> lane.has(effect));
  }

  /** The lane in which mail is broken for longest; the first of several. */
  public Optional<Lane> worst() {
    return all.stream()
        .filter(lane -> lane.broken() > 0)
        .reduce((one, other) -> other.broken() > one.broken() ? other : one);
  }

  /** The last second in which something changes for anybody. */
  public long end() {
    return all.stream()
        .flatMap(lane -> lane.spans().stream())
        .mapToLong(Span::from)
        .max()
        .orElse(0);
  }
}
