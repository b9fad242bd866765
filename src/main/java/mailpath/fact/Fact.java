package mailpath.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known about one thing, read from observations: a value, not known for a reason, or
 * different for different readers (standards C5). Not measured is never absent.
 */
public sealed interface Fact<T> {
  Evidence evidence();

  /** Measured, or settled by the protocol. */
  record Known<T>(T value, Evidence evidence) implements Fact<T> {}

  /** Not established; never the same as absent (U2). */
  record Unknown<T>(Reason reason, Evidence evidence) implements Fact<T> {}

  /**
   * The standard leaves room, and senders differ: every reading breaks no rule.
   *
   * @param on what it depends on, an id of the word files such as {@code media-type}
   */
  record Depends<T>(String on, List<T> readings, Evidence evidence) implements Fact<T> {
    public Depends {
      readings = List.copyOf(readings);
      if (readings.size() < 2) {
        throw new IllegalArgumentException("one reading is a known fact");
      }
    }
  }

  static <T> Fact<T> known(T value, Evidence evidence) {
    return new Known<>(value, evidence);
  }

  static <T> Fact<T> unknown(Reason.Why why, String subject, Evidence evidence) {
    return new Unknown<>(new Reason(why, subject), evidence);
  }

  default Optional<T> ifKnown() {
    return this instanceof Known<T>(T value, Evidence ignored)
        ? Optional.of(value)
        : Optional.empty();
  }

  default <U> Fact<U> map(Function<? super T, ? extends U> reading) {
    return switch (this) {
      case Known<T>(T value, Evidence evidence) -> new Known<U>(reading.apply(value), evidence);
      case Unknown<T>(Reason reason, Evidence evidence) -> new Unknown<U>(reason, evidence);
      case Depends<T>(String on, List<T> readings, Evidence evidence) ->
          new Depends<U>(on, readings.stream().<U>map(reading).toList(), evidence);
    };
  }
}
