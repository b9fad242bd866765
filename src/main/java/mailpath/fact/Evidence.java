package mailpath.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mailpath.network.Query;

/**
 * The observations that a fact or finding was read from, each named by its query; the number shown
 * to users is the observation's place in the run.
 */
public record Evidence(List<Query> queries) {
  public static final Evidence NONE = new Evidence(List.of());

  public Evidence {
    queries = List.copyOf(new LinkedHashSet<>(queries));
  }

  public static Evidence of(Query... queries) {
    return new Evidence(Arrays.asList(queries));
  }

  public static Evidence of(Collection<? extends Query> queries) {
    return new Evidence(List.copyOf(queries));
  }

  public Evidence and(Evidence other) {
    Set<Query> all = new LinkedHashSet<>(queries);
    all.addAll(other.queries);
    return new Evidence(List.copyOf(all));
  }
}
