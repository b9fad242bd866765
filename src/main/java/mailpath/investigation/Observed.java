package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.network.Observation;
import mailpath.network.Query;

/** What was observed, numbered as users see it: what evidence is looked up in. */
public sealed interface Observed
    permits Assessment, HostAssessment, DiscoveryAssessment, Observed.Nothing {
  /** In the order of arrival; numbers are places in it, from 1. */
  List<Observation<?>> observations();

  /** The number of what a query was answered with; empty if it was never asked. */
  Optional<Integer> number(Query query);

  /** What a number stands for, that came from {@link #number}. */
  Observation<?> numbered(int number);

  /** Whether a number stands for something that nobody has measured. */
  boolean isAssumed(int number);

  /** Where nothing was asked, as for a file. */
  record Nothing() implements Observed {
    @Override
    public List<Observation<?>> observations() {
      return List.of();
    }

    @Override
    public Optional<Integer> number(Query query) {
      return Optional.empty();
    }

    @Override
    public Observation<?> numbered(int number) {
      throw new IndexOutOfBoundsException(number);
    }

    @Override
    public boolean isAssumed(int number) {
      return false;
    }
  }

  /** What a query was answered with. */
  default Optional<Observation<?>> observation(Query query) {
    return number(query).map(this::numbered);
  }
}
