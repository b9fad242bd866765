package mailpath.investigation;

import java.time.Duration;
import mailpath.fact.Sentence;

/** A span of time in whole numbers of the largest fitting unit, rounded up, as a clause. */
public sealed interface TimeSpan extends Sentence {
  Duration duration();

  record SpanMinutes(long minutes) implements TimeSpan {
    @Override
    public Duration duration() {
      return Duration.ofMinutes(minutes);
    }
  }

  record SpanHour() implements TimeSpan {
    @Override
    public Duration duration() {
      return Duration.ofHours(1);
    }
  }

  record SpanHours(long hours) implements TimeSpan {
    @Override
    public Duration duration() {
      return Duration.ofHours(hours);
    }
  }

  record SpanDay() implements TimeSpan {
    @Override
    public Duration duration() {
      return Duration.ofDays(1);
    }
  }

  record SpanDays(long days) implements TimeSpan {
    @Override
    public Duration duration() {
      return Duration.ofDays(days);
    }
  }

  /** Never shorter than it is. */
  static TimeSpan of(Duration span) {
    long minutes = Math.ceilDiv(span.toSeconds(), 60);
    long hours = Math.ceilDiv(minutes, 60);
    long days = Math.ceilDiv(hours, 24);
    if (hours > 48) {
      return new SpanDays(days);
    }
    if (hours == 24) {
      return new SpanDay();
    }
    if (minutes > 90) {
      return new SpanHours(hours);
    }
    return minutes == 60 ? new SpanHour() : new SpanMinutes(Math.max(2, minutes));
  }
}
