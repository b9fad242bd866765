package mailpath.casefile;

import java.util.Optional;
import java.util.function.Function;

/** How work on a file ended: done, or not and why. */
public sealed interface Tried<T> {
  /** It is done. */
  record Done<T>(T result) implements Tried<T> {}

  /** It could not be done; what was on disk before is still whole. */
  record Failed<T>(CaseFault why) implements Tried<T> {}

  default Optional<T> done() {
    return this instanceof Done<T>(T result) ? Optional.of(result) : Optional.empty();
  }

  default Optional<CaseFault> fault() {
    return this instanceof Failed<T>(CaseFault why) ? Optional.of(why) : Optional.empty();
  }

  default <R> Tried<R> map(Function<? super T, R> change) {
    return switch (this) {
      case Done<T>(T result) -> new Done<>(change.apply(result));
      case Failed<T>(CaseFault why) -> new Failed<>(why);
    };
  }
}
