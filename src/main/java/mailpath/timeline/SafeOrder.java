package mailpath.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.mtasts.MxPattern;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Plan.Step;
import mailpath.timeline.Plan.Wait;
import mailpath.timeline.Plan.Why;

/**
 * The order in which a change is made so that nobody's mail waits: first allow what is to come
 * beside what is (R16, D11), wait until everybody can know it, then change, wait until nobody goes
 * by what was, then take away what was (R17). The times are the shortest; longer does no harm.
 */
final class SafeOrder {
  /** Seconds between two steps that need no wait, time to look whether the first is done. */
  static final long SEEN = 300;

  /**
   * Seconds; a week of reports, which come once a day (RFC 8460 4.1), before a policy stops mail.
   */
  static final long REPORTS = 604_800;

  /** Seconds for which a withdrawn policy need be remembered (RFC 8461 8.3). */
  private static final long SHORT = 86_400;

  private final Edition before;
  private final Edition after;
  private final Lifetimes life;
  private final boolean held;
  private final List<Step> steps = new ArrayList<>();

  /** What the step that is there last has to be followed by, beside its own waits. */
  private final List<Wait> known = new ArrayList<>();

  private Edition now;

  private SafeOrder(Edition before, Edition after, Lifetimes life, boolean held) {
    this.before = before;
    this.after = after;
    this.life = life;
    this.held = held;
    this.now = before;
  }

  /** The orders to be tried: a policy that goes is best held until all else is done. */
  static List<Plan> all(Edition before, Edition after, Lifetimes life) {
    return Stream.of(true, false).map(held -> of(before, after, life, held)).distinct().toList();
  }

  private static Plan of(Edition before, Edition after, Lifetimes life, boolean held) {
    SafeOrder order = new SafeOrder(before, after, life, held);
    order.allowServers();
    order.allowInPolicy();
    order.change();
    order.tidy();
    order.settlePolicy();
    return new Plan(order.steps);
  }

  // The next step is done once the one before can be seen; longer waits are put in by wait().

  private void add(String rule, List<Action> actions) {
    if (!actions.isEmpty()) {
      wait(Why.SEEN, SEEN);
      Step step = new Step(actions, rule, List.of());
      steps.add(step);
      now = step.on(now);
    }
  }

  private void wait(Why why, long seconds) {
    if (!steps.isEmpty() && seconds > 0) {
      Step last = steps.removeLast();
      List<Wait> then = new ArrayList<>(last.then());
      then.removeIf(one -> one.why() == why && one.seconds() <= seconds);
      then.add(new Wait(seconds, why));
      steps.add(new Step(last.actions(), last.rule(), then));
    }
  }

  private List<DomainName> staying() {
    return before.servers().keySet().stream()
        .filter(name -> after.servers().containsKey(name))
        .toList();
  }

  /** Whatever will be met has its records, and whatever is met keeps them. */
  private void allowServers() {
    add(
        "MX3",
        after.servers().entrySet().stream()
            .filter(server -> !before.servers().containsKey(server.getKey()))
            .<Action>map(server -> new Action.SetUp(server.getKey(), server.getValue()))
            .toList());
    if (!steps.isEmpty()) {
      known.add(new Wait(life.negative(), Why.NEGATIVE_TTL));
    }
    List<Action> joined = tlsa((old, other) -> other.published() ? old.and(other) : old);
    if (!joined.isEmpty()) {
      known.add(new Wait(2 * life.tlsa(), Why.TLSA_TTL_TWICE));
    }
    add("D11", joined);
    List<Action> gone = tlsa((old, other) -> other.published() ? old : other);
    if (!gone.isEmpty()) {
      known.add(new Wait(life.tlsa(), Why.TLSA_TTL));
    }
    add("D12", gone);
  }

  /** Other TLSA sets at the servers that stay and have some. */
  private List<Action> tlsa(BinaryOperator<Pins> next) {
    List<Action> all = new ArrayList<>();
    for (DomainName name : staying()) {
      Pins old = now.server(name).pins();
      Pins other = next.apply(old, after.server(name).pins());
      if (old.published() && !other.equals(old)) {
        all.add(new Action.PublishTlsa(name, old, other));
      }
    }
    return all;
  }

  /** A policy that stops mail is first made to stop neither what is nor what comes. */
  private void allowInPolicy() {
    loosened()
        .filter(file -> !Optional.of(file).equals(now.file()))
        .ifPresent(
            file -> {
              publish(file.mode() == Mode.NONE ? "R17" : "R16", file);
              wait(Why.TXT_TTL, life.txt());
            });
    known.forEach(one -> wait(one.why(), one.seconds()));
  }

  private Optional<MtaStsPolicy> loosened() {
    if (!stands(before.policy())) {
      return Optional.empty();
    }
    MtaStsPolicy old = before.policy().orElseThrow();
    if (after.policy().isEmpty() && !held) {
      return Optional.of(none(old));
    }
    Stream<String> comes =
        after
            .policy()
            .map(file -> file.patterns().stream())
            .orElseGet(() -> unlisted(old).map(DomainName::text));
    Mode mode = after.policy().map(MtaStsPolicy::mode).orElse(old.mode());
    List<String> patterns = Stream.concat(old.patterns().stream(), comes).distinct().toList();
    return old.mode() == Mode.ENFORCE
        ? Optional.of(new MtaStsPolicy(mode, patterns, old.maxAge()))
        : Optional.empty();
  }

  private static boolean stands(Optional<MtaStsPolicy> policy) {
    return policy.filter(file -> file.mode() != Mode.NONE).isPresent();
  }

  private static MtaStsPolicy none(MtaStsPolicy old) {
    return new MtaStsPolicy(Mode.NONE, List.of(), Math.min(old.maxAge(), SHORT));
  }

  private Stream<DomainName> unlisted(MtaStsPolicy policy) {
    return after.route().names().stream()
        .filter(host -> !before.route().names().contains(host))
        .filter(host -> policy.patterns().stream().noneMatch(one -> MxPattern.matches(one, host)));
  }

  /** The file first, then its id (R16). */
  private void publish(String rule, MtaStsPolicy file) {
    add(rule, List.of(new Action.ServeFile(Optional.of(file))));
    add("R16", List.of(new Action.PublishId(before.domain(), Ids.other(now.id()))));
  }

  private void change() {
    add(
        "D8",
        staying().stream()
            .filter(name -> !before.server(name).machines().equals(after.server(name).machines()))
            .<Action>map(name -> new Action.Install(name, after.server(name).machines()))
            .toList());
    if (!before.route().equals(after.route())) {
      add("MX1", List.of(new Action.PublishMx(after.route())));
      wait(Why.MX_TTL, life.mx());
    }
  }

  /** What nobody goes by any longer is taken away, and what was not there before is added. */
  private void tidy() {
    List<Action> all = new ArrayList<>();
    for (DomainName name : staying()) {
      Pins old = now.server(name).pins();
      Pins other = after.server(name).pins();
      if (!old.equals(other)) {
        all.add(new Action.PublishTlsa(name, old, other));
      }
    }
    add("D11", all);
    add(
        "MX3",
        before.servers().keySet().stream()
            .filter(name -> !after.servers().containsKey(name))
            .<Action>map(Action.TakeDown::new)
            .toList());
  }

  private void settlePolicy() {
    Optional<MtaStsPolicy> file = after.policy();
    if (file.isEmpty()) {
      withdraw();
    } else if (!now.file().equals(file) || now.id().isEmpty()) {
      if (file.get().mode() == Mode.ENFORCE && !stands(before.policy())) {
        publish("R14", new MtaStsPolicy(Mode.TESTING, file.get().patterns(), file.get().maxAge()));
        wait(Why.REPORTS, REPORTS);
      }
      publish("R16", file.get());
    }
  }

  /** R17: everything that was fetched while the policy stood has to run out. */
  private void withdraw() {
    if (before.policy().isPresent()) {
      if (stands(now.policy())) {
        publish("R17", none(before.policy().get()));
        wait(Why.TXT_TTL, life.txt());
      }
      wait(Why.MAX_AGE, before.policy().get().maxAge() - sinceWithdrawn());
      add("R17", List.of(new Action.PublishId(before.domain(), Optional.empty())));
      wait(Why.TXT_TTL, life.txt());
      add("R17", List.of(new Action.ServeFile(Optional.empty())));
    }
  }

  /** Seconds from the step that withdrew the policy to the one that is there last. */
  private long sinceWithdrawn() {
    long passed = 0;
    for (Step step : steps.reversed()) {
      passed += step == steps.getLast() ? 0 : step.waits();
      if (step.actions().stream().anyMatch(SafeOrder::withdraws)) {
        return passed;
      }
    }
    return 0;
  }

  private static boolean withdraws(Action action) {
    return action instanceof Action.ServeFile(Optional<MtaStsPolicy> file)
        && file.filter(policy -> policy.mode() == Mode.NONE).isPresent();
  }
}
