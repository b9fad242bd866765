package mailpath.delivery;

import java.util.List;

/**
 * The smallest sets of repairs that lift the headline (delivery-game 6), best first. Empty where
 * nothing is missing or nothing can be said.
 */
public record MissingLink(List<List<Repair>> sets) {
  public static final MissingLink NONE = new MissingLink(List.of());

  public MissingLink {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /** The set that is shown. */
  public List<Repair> first() {
    return sets.isEmpty() ? List.of() : sets.getFirst();
  }
}
