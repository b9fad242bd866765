package mailpath.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import mailpath.delivery.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Times are found from turn to turn; looking every minute must see the same. */
@Tag("exhaustive")
class LanesTest {
  private static final int RUNS = 30;

  private static final long MINUTE = 60;

  /** Lifetimes of minutes, so that all of them can be looked at. */
  private static Lifetimes brief(Random random) {
    return new Lifetimes(
        random.nextInt(60, 900),
        random.nextInt(60, 900),
        random.nextInt(60, 900),
        random.nextInt(60, 900),
        random.nextInt(60, 900));
  }

  @Test
  void every_minute_is_as_the_span_that_it_lies_in() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Settings settings = Settings.random(random);
      Lifetimes life = brief(random);
      Timeline timeline = Timeline.of(settings.now(), life, settings.change(), settings.like());
      for (Timeline.Hasty hasty : timeline.hasty()) {
        everyMinute(seed, settings.now(), life, hasty.plan(), hasty.lanes());
      }
      if (timeline.proposal() instanceof Proposal.Proven(Plan plan, Lanes lanes)) {
        everyMinute(seed, settings.now(), life.patient(), plan, lanes);
      }
    }
  }

  private static void everyMinute(long seed, Edition now, Lifetimes life, Plan plan, Lanes lanes) {
    Replay replay = new Replay(now, plan, life);
    long end = Math.min(lanes.end() + 10 * MINUTE, 8 * 3600);
    for (long second = 0; second < end; second += MINUTE) {
      for (Lane lane : lanes.all()) {
        Outcome played = replay.at(second, lane.sender(), lane.recall()).outcome();
        assertEquals(lane.at(second).outcome(), played, "seed " + seed + " second " + second);
      }
    }
  }
}
