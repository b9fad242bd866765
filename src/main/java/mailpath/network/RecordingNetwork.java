package mailpath.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;

/**
 * What one run holds over any other network: equal queries share one exchange, at the same time or
 * later; observations are kept in the order in which they came; {@link #stop()} ends the run.
 *
 * <p>Each exchange has a virtual thread of its own, so that the interruption of one asker does not
 * take the answer away from the others. When the last asker is interrupted, so is the exchange.
 */
public final class RecordingNetwork implements Network {
  private final Way way;
  private final Runnable onChange;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Query, Shared<?>> open = new LinkedHashMap<>();
  private final Map<Query, Observation<?>> observations = new LinkedHashMap<>();
  private Instant newest = Instant.EPOCH;
  private boolean stopped;

  /**
   * @param onChange called after each start and each arrival, from several threads; must be quick
   */
  public RecordingNetwork(Network below, Runnable onChange) {
    this(below, List.of(), onChange);
  }

  /**
   * The same, going on where another run has ended.
   *
   * @param before what is known already and is not asked again
   */
  public RecordingNetwork(Network below, Collection<Observation<?>> before, Runnable onChange) {
    this.way = new Way(below);
    this.onChange = onChange;
    before.forEach(known -> observations.put(known.query(), known));
  }

  /** The same run on another way to the world: what is asked on both is asked once. */
  public Network through(Network other) {
    return new Way(other);
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return way.dns(query);
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    return way.dialogue(query);
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    return way.https(query);
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    return way.http(query);
  }

  @Override
  public Desk desk() {
    return way.desk();
  }

  /** What has come so far, in the order of arrival; what was not asked is among it. */
  public List<Observation<?>> observations() {
    return locked(() -> List.copyOf(observations.values()));
  }

  /** The exchanges under way, in the order they were started. */
  public List<Query> open() {
    return locked(() -> List.copyOf(open.keySet()));
  }

  /**
   * Ends the run: exchanges under way fail with {@link Failure.Cancelled} and keep what they have
   * learnt; what is asked later is answered {@link WhyNot#STOPPED}, with the time of the newest
   * observation.
   */
  public void stop() {
    locked(
        () -> {
          stopped = true;
          open.values().forEach(shared -> shared.thread.interrupt());
          return open.size();
        });
  }

  private <A> Observation<A> ask(Query query, Supplier<Observation<A>> exchange) {
    Shared<A> shared = locked(() -> join(query, exchange));
    try {
      return shared.result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return locked(shared::leave) ? shared.result.join() : cancelled(query);
    } catch (ExecutionException e) {
      throw new IllegalStateException("fault in the exchange of " + query, e.getCause());
    }
  }

  /** The kind of query fixes the type of its answer, so the casts cannot fail. */
  @SuppressWarnings("unchecked")
  private <A> Shared<A> join(Query query, Supplier<Observation<A>> exchange) {
    Shared<A> under = (Shared<A>) open.get(query);
    if (under != null) {
      under.waiting++;
      return under;
    }
    Observation<A> known = (Observation<A>) observations.get(query);
    if (known == null && stopped) {
      known = notAsked(query);
      observations.put(query, known);
    }
    return known == null ? begin(query, exchange) : Shared.ended(known);
  }

  private <A> Shared<A> begin(Query query, Supplier<Observation<A>> exchange) {
    CompletableFuture<Observation<A>> result = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().unstarted(() -> conduct(query, exchange, result));
    Shared<A> shared = new Shared<>(result, thread);
    open.put(query, shared);
    thread.start();
    return shared;
  }

  private <A> void conduct(
      Query query, Supplier<Observation<A>> exchange, CompletableFuture<Observation<A>> result) {
    try {
      onChange.run();
      Observation<A> observation = exchange.get();
      locked(() -> arrived(query, observation));
      onChange.run();
      result.complete(observation);
    } catch (RuntimeException | Error e) {
      locked(() -> open.remove(query));
      result.completeExceptionally(e);
    }
  }

  private Observation<?> arrived(Query query, Observation<?> observation) {
    open.remove(query);
    observations.put(query, observation);
    newest = observation.at().plus(observation.took());
    return observation;
  }

  private <A> Observation<A> notAsked(Query query) {
    return new Observation<>(query, new NotAsked<>(WhyNot.STOPPED), newest, Duration.ZERO);
  }

  private <A> Observation<A> cancelled(Query query) {
    Stage stage = query instanceof DnsQuery ? Stage.DNS : Stage.CONNECT;
    return new Observation<>(
        query, new Failed<>(new Failure.Cancelled(stage), null), newest, Duration.ZERO);
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /** Asks elsewhere what nobody in the run has asked yet. */
  private final class Way implements Network {
    private final Network other;

    Way(Network other) {
      this.other = other;
    }

    @Override
    public Observation<DnsAnswer> dns(DnsQuery query) {
      return ask(query, () -> other.dns(query));
    }

    @Override
    public Observation<Dialogue> dialogue(DialogueQuery query) {
      return ask(query, () -> other.dialogue(query));
    }

    @Override
    public Observation<HttpsResponse> https(HttpsQuery query) {
      return ask(query, () -> other.https(query));
    }

    @Override
    public Observation<HttpsResponse> http(HttpQuery query) {
      return ask(query, () -> other.http(query));
    }

    @Override
    public Desk desk() {
      return other.desk();
    }
  }

  /** An exchange that several may wait for. Guarded by the lock, but for the result. */
  private static final class Shared<A> {
    private final CompletableFuture<Observation<A>> result;
    private final Thread thread;
    private int waiting = 1;

    Shared(CompletableFuture<Observation<A>> result, Thread thread) {
      this.result = result;
      this.thread = thread;
    }

    static <A> Shared<A> ended(Observation<A> observation) {
      return new Shared<>(CompletableFuture.completedFuture(observation), Thread.currentThread());
    }

    /** One asker less; the last one ends the exchange, and its result will come at once. */
    boolean leave() {
      waiting--;
      boolean last = waiting == 0;
      if (last) {
        thread.interrupt();
      }
      return last;
    }
  }
}
