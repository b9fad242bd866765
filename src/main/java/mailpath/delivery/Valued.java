package mailpath.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DomainName;

/**
 * One value that facts can have, with what was assumed for those that are not known (U1).
 *
 * @param assumed a value for each unknown fact that matters here
 */
record Valued<T>(T value, Map<Undecided, Object> assumed) {
  Valued {
    assumed = Map.copyOf(assumed);
  }

  static <T> Valued<T> known(T value) {
    return new Valued<>(value, Map.of());
  }

  /** A known fact, or all values that an unknown one could have. */
  static <T> List<Valued<T>> of(
      Fact<T> fact, Undecided.Open open, DomainName subject, List<T> values) {
    return switch (fact) {
      case Fact.Known<T>(T value, var ignored) -> List.of(known(value));
      case Fact.Unknown<T>(Reason reason, var ignored) -> {
        Undecided undecided = new Undecided(open, subject, reason.why());
        yield values.stream().map(value -> new Valued<>(value, Map.of(undecided, value))).toList();
      }
      case Fact.Depends<T> depends ->
          throw new IllegalStateException("read one way before: " + depends.on());
    };
  }

  Valued<T> assuming(Undecided undecided, Object value) {
    Map<Undecided, Object> all = new HashMap<>(assumed);
    all.put(undecided, value);
    return new Valued<>(value(), all);
  }

  <U, R> Valued<R> with(Valued<U> other, BiFunction<T, U, R> joined) {
    Map<Undecided, Object> all = new HashMap<>(assumed);
    all.putAll(other.assumed);
    return new Valued<>(joined.apply(value, other.value), all);
  }

  /** Every value of the one with every value of the other. */
  static <T, U, R> List<Valued<R>> product(
      List<Valued<T>> some, List<Valued<U>> others, BiFunction<T, U, R> joined) {
    List<Valued<R>> all = new ArrayList<>(some.size() * others.size());
    some.forEach(one -> others.forEach(other -> all.add(one.with(other, joined))));
    return all;
  }
}
