package mailpath.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Dates along a slider. Between two turns the room is as the root of the time, so that the turns of
 * the coming weeks can be told apart on a scale that a root certificate stretches to years.
 */
final class TimeScale {
  private final List<Instant> points;
  private final double[] places;

  /**
   * @param turns those outside the ends are left out
   */
  TimeScale(Instant from, Instant until, List<Instant> turns) {
    Instant end = until.isAfter(from) ? until : from.plusSeconds(1);
    points =
        Stream.concat(Stream.of(from, end), turns.stream())
            .filter(at -> !at.isBefore(from) && !at.isAfter(end))
            .distinct()
            .sorted()
            .toList();
    places = new double[points.size()];
    for (int i = 1; i < places.length; i++) {
      places[i] = places[i - 1] + Math.sqrt(seconds(points.get(i - 1), points.get(i)));
    }
    for (int i = 1; i < places.length; i++) {
      places[i] /= places[places.length - 1];
    }
    places[places.length - 1] = 1;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  /** From 0 to 1. */
  double place(Instant at) {
    for (int i = 1; i < places.length; i++) {
      if (!at.isAfter(points.get(i))) {
        Instant start = points.get(i - 1);
        double part = seconds(start, at) / seconds(start, points.get(i));
        return Math.max(0, places[i - 1] + part * (places[i] - places[i - 1]));
      }
    }
    return 1;
  }

  /** The date at a place from 0 to 1, to the second. */
  Instant at(double place) {
    for (int i = 1; i < places.length; i++) {
      if (place <= places[i]) {
        double part = (place - places[i - 1]) / (places[i] - places[i - 1]);
        double all = seconds(points.get(i - 1), points.get(i));
        return points.get(i - 1).plusSeconds(Math.round(Math.max(0, part) * all));
      }
    }
    return points.getLast();
  }

  /** The same date, or the end that it lies beyond. */
  Instant within(Instant at) {
    Instant early = points.getFirst();
    Instant late = points.getLast();
    return at.isBefore(early) ? early : at.isAfter(late) ? late : at;
  }
}
