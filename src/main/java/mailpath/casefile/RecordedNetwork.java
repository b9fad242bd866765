package mailpath.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;

/**
 * A network that only remembers: it answers from observations and never waits. An investigation
 * over it takes the same path through the code as the run that was recorded; what is not there was
 * not asked, for one given reason.
 */
public final class RecordedNetwork implements Network {
  private final Map<Query, Observation<?>> observations = new HashMap<>();
  private final WhyNot missing;
  private final Instant at;
  private final Desk desk;

  /**
   * @param missing what an absent observation means: still {@code PENDING}, {@code STOPPED} before,
   *     or {@code NOT_RECORDED}
   * @param at the instant given to what was not asked
   */
  public RecordedNetwork(
      Collection<Observation<?>> observations, WhyNot missing, Instant at, Desk desk) {
    observations.forEach(observation -> this.observations.put(observation.query(), observation));
    this.missing = missing;
    this.at = at;
    this.desk = desk;
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return recall(query);
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    return recall(query);
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    return recall(query);
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    return recall(query);
  }

  @Override
  public Desk desk() {
    return desk;
  }

  /** The kind of query fixes the type of its answer, so the cast cannot fail. */
  @SuppressWarnings("unchecked")
  private <A> Observation<A> recall(Query query) {
    Observation<?> known = observations.get(query);
    return known != null
        ? (Observation<A>) known
        : new Observation<>(query, new NotAsked<>(missing), at, Duration.ZERO);
  }
}
