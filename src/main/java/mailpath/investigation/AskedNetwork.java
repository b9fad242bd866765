package mailpath.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Query;

/** Remembers what one part of a run has asked, so that its share of all observations is known. */
final class AskedNetwork implements Network {
  private final Network below;
  private final Set<Query> asked = ConcurrentHashMap.newKeySet();

  AskedNetwork(Network below) {
    this.below = below;
  }

  /** Those of a run's observations that were asked for here, in their order. */
  List<Observation<?>> share(Collection<Observation<?>> all) {
    return all.stream().filter(one -> asked.contains(one.query())).toList();
  }

  /** From the beginning of the first of some observations to the end of the last. */
  static Duration span(List<Observation<?>> some) {
    Comparator<Instant> order = Comparator.naturalOrder();
    return some.stream()
        .map(Observation::at)
        .min(order)
        .flatMap(
            first ->
                some.stream()
                    .map(one -> one.at().plus(one.took()))
                    .max(order)
                    .map(last -> Duration.between(first, last)))
        .orElse(Duration.ZERO);
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    asked.add(query);
    return below.dns(query);
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    asked.add(query);
    return below.dialogue(query);
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    asked.add(query);
    return below.https(query);
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    asked.add(query);
    return below.http(query);
  }

  @Override
  public Desk desk() {
    return below.desk();
  }
}
