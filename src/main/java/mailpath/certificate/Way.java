package mailpath.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A path in the making, end-entity certificate first.
 *
 * @param problem the first rule that it breaks so far
 * @param number when it was found
 */
record Way(List<Certificate> path, Optional<PathProblem> problem, int number) {
  /** Good ways first, then short ones, then in the order in which they were found. */
  static final Comparator<Way> ORDER =
      Comparator.comparing(Way::isBroken)
          .thenComparing(way -> way.path().size())
          .thenComparing(Way::number);

  boolean isBroken() {
    return problem.isPresent();
  }

  Certificate last() {
    return path.getLast();
  }
}
