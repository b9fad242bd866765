package mailpath.lab;

import java.util.Optional;
import java.util.function.Supplier;

/** A value made when it is first asked for, once: keys, certificates and signatures cost time. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<? extends T> maker;
  private Optional<T> made = Optional.empty();

  Lazy(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.orElseThrow();
  }
}
