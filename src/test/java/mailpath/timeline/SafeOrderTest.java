package mailpath.timeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mailpath.timeline.Lane.Effect;
import mailpath.timeline.Plan.Step;
import mailpath.timeline.Plan.Wait;
import mailpath.timeline.Plan.Why;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order that is proposed, over settings by chance. */
@Tag("exhaustive")
class SafeOrderTest {
  private static final int RUNS = 1000;

  private static final long SEED = 8461;

  @Test
  void the_proposed_order_breaks_nobody_at_any_moment() {
    Map<Change, Integer> proven = new EnumMap<>(Change.class);
    for (long seed = SEED; seed < SEED + RUNS; seed++) {
      Settings settings = Settings.random(new Random(seed));
      Timeline timeline =
          Timeline.of(settings.now(), settings.life(), settings.change(), settings.like());
      switch (timeline.proposal()) {
        case Proposal.Proven(Plan plan, Lanes lanes) -> {
          proven.merge(settings.change(), 1, Integer::sum);
          unharmed(seed, settings, lanes);
          unharmed(seed, settings, stretched(settings, plan, new Random(seed)));
        }
        case Proposal.Impossible ignored -> {}
        case Proposal.Unproven ignored -> fail("seed " + seed + "\n" + settings);
      }
    }
    for (Change change : Change.values()) {
      assertTrue(proven.getOrDefault(change, 0) > 10, change + " " + proven);
    }
  }

  /**
   * Nobody's mail waits that did not before, and nobody is less protected than before and after:
   * unless the policy has to go before the mail does, because the servers that come cannot meet it.
   */
  private static void unharmed(long seed, Settings settings, Lanes lanes) {
    boolean policyFirst =
        settings.change() == Change.PROVIDER_WITHOUT_POLICY
            && (settings.like() == NewServer.WITHOUT_VALID_CERTIFICATE
                || settings.like() == NewServer.WITHOUT_STARTTLS);
    assertFalse(lanes.any(Effect.BREAKS), () -> told(seed, settings, lanes));
    assertFalse(lanes.any(Effect.WEAKER) && !policyFirst, () -> told(seed, settings, lanes));
  }

  private static String told(long seed, Settings settings, Lanes lanes) {
    return "seed " + seed + "\n" + settings + "\n" + lanes;
  }

  /** Who waits longer than need be does no harm. */
  private static Lanes stretched(Settings settings, Plan plan, Random random) {
    List<Step> steps = new ArrayList<>();
    for (Step step : plan.steps()) {
      Wait longer = new Wait(step.waits() + random.nextInt(172_800), Why.SEEN);
      steps.add(new Step(step.actions(), step.rule(), List.of(longer)));
    }
    return Lanes.of(settings.now(), new Plan(steps), settings.life());
  }
}
