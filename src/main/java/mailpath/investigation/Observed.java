package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.network.Observation;
import mailpath.network.Query;

/** What was observed, numbered as users see it: what evidence is looked up in. */
public sealed interface Observed
    permits Assessment, HostAssessment, DiscoveryAssessment, Observed.Nothing {
  /** In the order of arrival; numbers are places in it, from 1. */
  List<Observation<?>> observations();

  /** The number of what a query was answered with; empty if it was never asked. */
  default Optional<Integer> number(Query query) {
    return numbers(query::equals).findFirst();
  }

  /** The numbers of all that a fact or finding was read from, in order. */
  default List<Integer> numbers(Evidence evidence) {
    return numbers(evidence.queries()::contains).toList();
  }

  private Stream<Integer> numbers(Predicate<Query> wanted) {
    return IntStream.range(0, observations().size())
        .filter(i -> wanted.test(observations().get(i).query()))
        .mapToObj(i -> i + 1);
  }

  /** What a number stands for, that came from {@link #number}. */
  default Observation<?> numbered(int number) {
    return observations().get(number - 1);
  }

  /** Whether a number stands for something that nobody has measured. */
  default boolean isAssumed(int number) {
    return false;
  }

  /** Where nothing was asked, as for a file. */
  record Nothing() implements Observed {
    @Override
    public List<Observation<?>> observations() {
      return List.of();
    }
  }

  /** What a query was answered with. */
  default Optional<Observation<?>> observation(Query query) {
    return number(query).map(this::numbered);
  }
}
