package mailpath.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mailpath.timeline.Plan.Dated;

/** The values of one thing over time, each with the time in which somebody may go by it. */
record Versions<T>(List<Version<T>> all) {
  /** Before everything, and after everything; far from overflow. */
  static final long ALWAYS = Long.MIN_VALUE / 4;

  static final long FOR_EVER = Long.MAX_VALUE / 4;

  Versions {
    all = List.copyOf(all);
  }

  /** Each value while it is published. */
  static <T> Versions<T> live(List<Dated> editions, Function<Edition, T> part) {
    List<Version<T>> all = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      long until = i + 1 < editions.size() ? editions.get(i + 1).at() : FOR_EVER;
      T value = part.apply(editions.get(i).edition());
      if (!all.isEmpty() && all.getLast().value().equals(value)) {
        all.add(new Version<>(value, all.removeLast().from(), until));
      } else {
        all.add(new Version<>(value, editions.get(i).at(), until));
      }
    }
    return new Versions<>(all);
  }

  /** The same for who keeps an answer: from the first to the last second of its last copy. */
  Versions<T> kept(ToLongFunction<T> seconds) {
    return new Versions<>(
        all.stream()
            .map(
                one ->
                    new Version<>(
                        one.value(),
                        one.from(),
                        later(one.until(), seconds.applyAsLong(one.value()))))
            .toList());
  }

  /** What comes of two things that are looked up one after the other. */
  <U, R> Versions<R> with(Versions<U> other, BiFunction<T, U, R> join) {
    List<Version<R>> both = new ArrayList<>();
    for (Version<T> mine : all) {
      for (Version<U> theirs : other.all) {
        long from = Math.max(mine.from(), theirs.from());
        long until = Math.min(mine.until(), theirs.until());
        if (from < until) {
          both.add(new Version<>(join.apply(mine.value(), theirs.value()), from, until));
        }
      }
    }
    return new Versions<>(both);
  }

  private static long later(long at, long seconds) {
    return at == FOR_EVER ? FOR_EVER : at + seconds;
  }

  List<T> at(long second) {
    return all.stream().filter(one -> one.at(second)).map(Version::value).distinct().toList();
  }

  /** When what can be seen changes. */
  LongStream turns() {
    return all.stream()
        .flatMap(one -> Stream.of(one.from(), one.until()))
        .mapToLong(Long::longValue)
        .filter(at -> at > ALWAYS && at < FOR_EVER);
  }
}
