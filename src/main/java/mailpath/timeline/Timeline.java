package mailpath.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.timeline.Lane.Effect;

/**
 * A change of what a domain publishes, made in haste and made in order, each played at every
 * moment.
 *
 * @param hasty every way to make it in haste, the usual one first
 */
public record Timeline(
    Edition before, Edition after, Lifetimes life, List<Hasty> hasty, Proposal proposal) {
  public Timeline {
    hasty = List.copyOf(hasty);
  }

  /**
   * A change made in haste, and what it does.
   *
   * @param lenient the same for senders that use TLSA records behind an unsigned MX answer too (RFC
   *     7672 2.2.1)
   */
  public record Hasty(Haste how, Plan plan, Lanes lanes, Lanes lenient) {}

  public static Timeline of(Edition now, Lifetimes life, Change change, NewServer like) {
    return of(now, Target.of(now, change, like), life);
  }

  static Timeline of(Edition before, Edition after, Lifetimes life) {
    List<Hasty> hasty =
        Stream.of(Haste.values())
            .flatMap(
                how -> how.plan(before, after).stream().map(plan -> hasty(before, how, plan, life)))
            .toList();
    return new Timeline(before, after, life, hasty, proposal(before, after, life));
  }

  private static Hasty hasty(Edition before, Haste how, Plan plan, Lifetimes life) {
    return new Hasty(
        how, plan, Lanes.of(before, plan, life), Lanes.of(before.lenient(), plan, life));
  }

  private static Proposal proposal(Edition before, Edition after, Lifetimes life) {
    Optional<Proposal> impossible = impossible(before, after, life);
    if (impossible.isPresent()) {
      return impossible.get();
    }
    List<Proposal.Proven> orders =
        SafeOrder.all(before, after, life).stream()
            .map(plan -> new Proposal.Proven(plan, Lanes.of(before, plan, life.patient())))
            .filter(order -> !order.lanes().any(Effect.BREAKS))
            .filter(order -> !Lanes.of(before.lenient(), order.plan(), life).any(Effect.BREAKS))
            .toList();
    return orders.stream()
        .filter(order -> !order.lanes().any(Effect.WEAKER))
        .findFirst()
        .or(() -> orders.stream().findFirst())
        .<Proposal>map(order -> order)
        .orElseGet(Proposal.Unproven::new);
  }

  private static Optional<Proposal> impossible(Edition before, Edition after, Lifetimes life) {
    Replay was = new Replay(before, new Plan(List.of()), life);
    Replay then = new Replay(after, new Plan(List.of()), life);
    List<SenderKind> broken = new ArrayList<>();
    List<Cause> causes = new ArrayList<>();
    for (SenderKind sender : SenderKind.values()) {
      Recall recall = Recall.of(sender).getFirst();
      Replay.End end = then.at(0, sender, recall);
      if (end.outcome() == Outcome.DEFERRED
          && was.at(0, sender, recall).outcome() != Outcome.DEFERRED) {
        broken.add(sender);
        end.cause().ifPresent(causes::add);
      }
    }
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(new Proposal.Impossible(broken, causes.getFirst()));
  }

  /** The hasty way that breaks mail for longest; the usual one where none does. */
  public Hasty worst() {
    return hasty.stream()
        .reduce((one, other) -> broken(other) > broken(one) ? other : one)
        .orElseThrow();
  }

  private static long broken(Hasty hasty) {
    return hasty.lanes().worst().map(Lane::broken).orElse(0L);
  }
}
