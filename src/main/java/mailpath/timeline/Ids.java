package mailpath.timeline;

import java.util.Optional;

/** Ids of policies: they have no order, only whether they differ counts (RFC 8461 3.1; R4). */
final class Ids {
  private Ids() {}

  /** One that differs from all that were made from the same first one. */
  static Optional<String> other(Optional<String> id) {
    return Optional.of(id.orElse("") + "1");
  }
}
