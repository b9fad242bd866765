package mailpath.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Plan.Dated;
import mailpath.timeline.PolicyView.Held;
import org.junit.jupiter.api.Test;

/**
 * Sending servers made by chance, each with a resolver that caches and a memory of its own, write
 * to a domain while it changes. None may fare worse than its lane says, and many must fare as bad.
 */
class RememberingSendersTest {
  private static final int DOMAINS = 60;

  private static final int MAILS = 40;

  private final Map<String, Integer> seen = new HashMap<>();

  @Test
  void nobody_fares_worse_than_the_lane_says() {
    for (long seed = 0; seed < DOMAINS; seed++) {
      Random random = new Random(seed);
      Settings settings = Settings.random(random);
      Timeline timeline =
          Timeline.of(settings.now(), settings.life(), settings.change(), settings.like());
      for (Timeline.Hasty hasty : timeline.hasty()) {
        write(seed, random, settings, hasty.plan(), hasty.lanes());
      }
      if (timeline.proposal() instanceof Proposal.Proven(Plan plan, Lanes lanes)) {
        write(seed, random, settings, plan, lanes);
      }
    }
    assertTrue(seen.getOrDefault("waits", 0) > 200, seen::toString);
    assertTrue(seen.getOrDefault("delivered", 0) > 2000, seen::toString);
  }

  private void write(long seed, Random random, Settings settings, Plan plan, Lanes lanes) {
    List<Dated> editions = plan.editions(settings.now());
    long end = lanes.end() + 3600;
    for (int i = 0; i < MAILS; i++) {
      SenderKind kind = SenderKind.values()[random.nextInt(SenderKind.values().length)];
      Recall recall = Recall.of(kind).get(random.nextInt(2));
      long at = random.nextLong(end);
      Writer writer = new Writer(random, settings, editions, at, recall);
      Optional<Held> held = writer.held();
      Outcome outcome = writer.write(kind, held);
      Outcome worst =
          recall.policy() && held.isEmpty()
              ? lanes
                  .lane(forgetful(kind), recall.dns() ? Recall.DNS : Recall.NOTHING)
                  .at(at)
                  .outcome()
              : lanes.lane(kind, recall).at(at).outcome();
      boolean told = worst == Outcome.DEFERRED || outcome.compareTo(worst) <= 0;
      assertTrue(
          told && (outcome != Outcome.DEFERRED || worst == Outcome.DEFERRED),
          () -> "seed " + seed + " " + kind + " " + recall + " at " + at + ": " + outcome);
      seen.merge(outcome == Outcome.DEFERRED ? "waits" : "delivered", 1, Integer::sum);
    }
  }

  /** Whoever remembers nothing any more is as at first contact. */
  private static SenderKind forgetful(SenderKind kind) {
    return kind == SenderKind.BOTH_KNOWN ? SenderKind.BOTH_FIRST : SenderKind.MTA_STS_FIRST;
  }

  /**
   * One sender at one moment, that asks for everything again when it has run out.
   *
   * @param at the second in which it delivers
   */
  private record Writer(
      Random random, Settings settings, List<Dated> editions, long at, Recall recall) {

    private Edition edition(long second) {
      return editions.reversed().stream()
          .filter(dated -> dated.at() <= second)
          .findFirst()
          .orElseThrow()
          .edition();
    }

    /** What its resolver was told when it last asked, at most a TTL ago. */
    private <T> T kept(long now, Function<Edition, T> part, ToLongFunction<T> ttl) {
      long longest = 172_801;
      long asked = recall.dns() ? now - random.nextLong(longest) : now;
      T told = part.apply(edition(asked));
      return asked + ttl.applyAsLong(told) > now ? told : part.apply(edition(now));
    }

    private Optional<String> id(long now) {
      Lifetimes life = settings.life();
      // With old answers for the policy too: its first lookup had a cache as well.
      long asked = now - random.nextLong(172_801);
      Optional<String> told = edition(asked).id();
      long ttl = told.isPresent() ? life.txt() : life.negative();
      return asked + ttl > now ? told : edition(now).id();
    }

    /** What it fetched at some time before, if that has not run out. */
    private Optional<Held> held() {
      if (!recall.policy()) {
        return Optional.empty();
      }
      for (int tries = 0; tries < 50; tries++) {
        long age =
            edition(at).file().map(MtaStsPolicy::maxAge).orElse(0L)
                + settings.now().file().map(MtaStsPolicy::maxAge).orElse(0L);
        long fetched = at - random.nextLong(age + 1);
        Optional<Held> held =
            id(fetched)
                .flatMap(id -> edition(fetched).file().map(file -> new Held(id, file)))
                .filter(one -> fetched + one.policy().maxAge() > at);
        if (held.isPresent()) {
          return held;
        }
      }
      return Optional.empty();
    }

    Outcome write(SenderKind kind, Optional<Held> held) {
      Lifetimes life = settings.life();
      Route route = kept(at, Edition::route, told -> told.lifetime(life));
      Optional<String> id =
          kept(at, Edition::id, any -> any.isPresent() ? life.txt() : life.negative());
      PolicyView policy = new PolicyView(id, edition(at).file(), held);
      Outcome worst = Outcome.DEFERRED;
      for (DomainName host : route.names()) {
        AddressAnswer address =
            kept(
                at,
                edition -> edition.server(host).address(),
                any -> any == AddressAnswer.NONE ? life.negative() : life.address());
        Pins pins =
            kept(
                at,
                edition -> edition.server(host).pins(),
                any -> any.published() ? life.tlsa() : life.negative());
        for (Machine machine : edition(at).server(host).machines()) {
          Outcome end =
              new Situation(kind, route.kind(), host, address, pins, Optional.of(machine), policy)
                  .play(Settings.DOMAIN, settings.now().zones())
                  .outcome();
          worst = worst == Outcome.DEFERRED ? end : worse(worst, end);
        }
      }
      return worst;
    }

    private static Outcome worse(Outcome one, Outcome other) {
      return other == Outcome.DEFERRED || one.compareTo(other) >= 0 ? one : other;
    }
  }
}
