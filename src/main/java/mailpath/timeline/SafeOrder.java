package mailpath.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.mtasts.MxPattern;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Plan.Wait;
import mailpath.timeline.Plan.Why;

/**
 * The order in which a change is made so that nobody's mail waits: first allow what is to come
 * beside what is (R16, D11), wait until everybody can know it, then change, wait until nobody goes
 * by what was, then take away what was (R17). The times are the shortest; longer does no harm.
 */
final class SafeOrder {
  /**
   * Seconds; a week of reports, which come once a day (RFC 8460 4.1), before a policy stops mail.
   */
  private static final long REPORTS = 604_800;

  /** Seconds for which a withdrawn policy need be remembered (RFC 8461 8.3). */
  private static final long SHORT = 86_400;

  private final Edition before;
  private final Edition after;
  private final Lifetimes life;
  private final boolean policyLast;
  private final PlanDraft draft;

  /** What the step that is there last has to be followed by, beside its own waits. */
  private final List<Wait> known = new ArrayList<>();

  private SafeOrder(Edition before, Edition after, Lifetimes life, boolean policyLast) {
    this.before = before;
    this.after = after;
    this.life = life;
    this.policyLast = policyLast;
    this.draft = new PlanDraft(before);
  }

  /** The orders to be tried: a policy that goes is best held until all else is done. */
  static List<Plan> all(Edition before, Edition after, Lifetimes life) {
    return Stream.of(true, false)
        .map(policyLast -> of(before, after, life, policyLast))
        .distinct()
        .toList();
  }

  private static Plan of(Edition before, Edition after, Lifetimes life, boolean policyLast) {
    SafeOrder order = new SafeOrder(before, after, life, policyLast);
    order.allowServers();
    order.allowInPolicy();
    order.change();
    order.tidy();
    order.settlePolicy();
    return order.draft.plan();
  }

  private List<DomainName> staying() {
    return before.servers().keySet().stream()
        .filter(name -> after.servers().containsKey(name))
        .toList();
  }

  /**
   * Whatever will be met has its records, and whatever is met keeps them. Records that nobody can
   * use demand no key (D6): they wait until there is one to name.
   */
  private void allowServers() {
    draft.add(
        "MX3",
        after.servers().entrySet().stream()
            .filter(server -> !before.servers().containsKey(server.getKey()))
            .<Action>map(server -> new Action.SetUp(server.getKey(), server.getValue()))
            .toList());
    if (!draft.isEmpty()) {
      known.add(new Wait(life.negative(), Why.NEGATIVE_TTL));
    }
    List<Action> joined =
        tlsa(
            (old, other) ->
                other.published() && old.kind() != Tlsa.UNUSABLE ? old.and(other) : old);
    if (!joined.isEmpty()) {
      known.add(new Wait(2 * life.tlsa(), Why.TLSA_TTL_TWICE));
    }
    draft.add("D11", joined);
    List<Action> gone = tlsa((old, other) -> other.published() ? old : other);
    if (!gone.isEmpty()) {
      known.add(new Wait(life.tlsa(), Why.TLSA_TTL));
    }
    draft.add("D12", gone);
  }

  /** Other TLSA sets at the servers that stay and have some. */
  private List<Action> tlsa(BinaryOperator<Pins> next) {
    List<Action> all = new ArrayList<>();
    for (DomainName name : staying()) {
      Pins old = draft.now().server(name).pins();
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
        .filter(file -> !Optional.of(file).equals(draft.now().file()))
        .ifPresent(
            file -> {
              publish(file.mode() == Mode.NONE ? "R17" : "R16", file);
              waitForSenders();
            });
    known.forEach(one -> draft.wait(one.why(), one.seconds()));
  }

  private Optional<MtaStsPolicy> loosened() {
    if (!stands(before.policy())) {
      return Optional.empty();
    }
    MtaStsPolicy old = before.policy().orElseThrow();
    if (after.policy().isEmpty() && !policyLast) {
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
    draft.add(rule, List.of(new Action.ServeFile(Optional.of(file))));
    draft.add("R16", List.of(new Action.PublishId(before.domain(), Ids.other(draft.now().id()))));
  }

  /** Until every sender has the policy that was published last (R16). */
  private void waitForSenders() {
    draft.wait(Why.REFRESH, life.patient().txt());
  }

  private void change() {
    draft.add(
        "D8",
        staying().stream()
            .filter(name -> !before.server(name).machines().equals(after.server(name).machines()))
            .<Action>map(name -> Action.Install.of(name, after))
            .toList());
    if (!before.route().equals(after.route())) {
      draft.add("MX1", List.of(new Action.PublishMx(after.route())));
      Route old = before.route();
      draft.wait(old.kind() == Kind.IMPLICIT ? Why.NEGATIVE_TTL : Why.MX_TTL, old.lifetime(life));
    }
  }

  /** What nobody goes by any longer is taken away, and what was not there before is added. */
  private void tidy() {
    List<Action> all = new ArrayList<>();
    for (DomainName name : staying()) {
      Pins old = draft.now().server(name).pins();
      Pins other = after.server(name).pins();
      if (!old.equals(other)) {
        all.add(new Action.PublishTlsa(name, old, other));
      }
    }
    draft.add("D11", all);
    draft.add(
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
    } else if (!draft.now().file().equals(file) || draft.now().id().isEmpty()) {
      if (file.get().mode() == Mode.ENFORCE && !stands(before.policy())) {
        publish("R14", new MtaStsPolicy(Mode.TESTING, file.get().patterns(), file.get().maxAge()));
        draft.wait(Why.REPORTS, REPORTS);
      }
      publish("R16", file.get());
    }
  }

  /** R17: everything that was fetched while the policy stood has to run out. */
  private void withdraw() {
    if (before.policy().isPresent()) {
      if (stands(draft.now().policy())) {
        publish("R17", none(before.policy().get()));
        waitForSenders();
      }
      draft.wait(Why.MAX_AGE, before.policy().get().maxAge() - draft.since(SafeOrder::withdraws));
      draft.add("R17", List.of(new Action.PublishId(before.domain(), Optional.empty())));
      draft.wait(Why.TXT_TTL, life.txt());
      draft.add("R17", List.of(new Action.ServeFile(Optional.empty())));
    }
  }

  private static boolean withdraws(Action action) {
    return action instanceof Action.ServeFile(Optional<MtaStsPolicy> file)
        && file.filter(policy -> policy.mode() == Mode.NONE).isPresent();
  }
}
