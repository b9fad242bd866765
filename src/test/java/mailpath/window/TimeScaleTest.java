package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates along the slider of the time machine. */
class TimeScaleTest {
  private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant TURN = Instant.parse("2027-01-30T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2036-11-01T00:00:00Z");
  private static final TimeScale SCALE = new TimeScale(FROM, UNTIL, List.of(TURN));

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T00:00:00Z",
    "2026-11-25T13:02:00Z",
    "2027-01-30T00:00:00Z",
    "2031-06-01T12:00:00Z",
    "2036-11-01T00:00:00Z"
  })
  void aPlaceLeadsBackToItsDate(Instant date) {
    assertEquals(date, SCALE.at(SCALE.place(date)));
  }

  @Test
  void theEndsAreTheEnds() {
    assertEquals(0, SCALE.place(FROM));
    assertEquals(1, SCALE.place(UNTIL));
    assertEquals(0, SCALE.place(FROM.minus(Duration.ofDays(400))));
    assertEquals(1, SCALE.place(UNTIL.plus(Duration.ofDays(400))));
    assertEquals(FROM, SCALE.within(Instant.MIN));
    assertEquals(UNTIL, SCALE.within(Instant.MAX));
  }

  /** 90 days of ten years are a fortieth of them. */
  @Test
  void aNearTurnHasMoreRoomThanItsShareOfTheTime() {
    assertTrue(SCALE.place(TURN) > 0.12, () -> "" + SCALE.place(TURN));
    assertTrue(SCALE.place(TURN) < 0.2, () -> "" + SCALE.place(TURN));
  }

  @Test
  void turnsBeyondTheEndsAndEmptyReachesDoNoHarm() {
    TimeScale far = new TimeScale(FROM, FROM, List.of(UNTIL, FROM));
    assertEquals(0, far.place(FROM));
    assertEquals(1, far.place(UNTIL));
    assertEquals(FROM, far.at(0));
  }
}
