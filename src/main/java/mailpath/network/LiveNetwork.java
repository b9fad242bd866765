package mailpath.network;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;

/**
 * The real network: sockets, TLS, a resolver. One object for each run; {@link #forAnotherRun}
 * shares the manners towards each address and the resolver with the runs beside it.
 *
 * <p>It connects to nothing but mail and policy ports, to no special address without consent, and
 * in no family without a route; what it does not ask it answers with {@link NotAsked}.
 */
public final class LiveNetwork implements Network, AutoCloseable {
  private final LiveSettings settings;
  private final Manners manners;
  private final Resolvers resolvers;
  private final DnsLookup lookup;
  private final Manners.Run run = new Manners.Run();

  public LiveNetwork(LiveSettings settings) {
    this.settings = settings;
    this.manners = new Manners(settings.limits());
    this.resolvers = new Resolvers(settings);
    this.lookup = new DnsLookup(resolvers::transports, settings.limits());
  }

  private LiveNetwork(LiveNetwork other) {
    this.settings = other.settings;
    this.manners = other.manners;
    this.resolvers = other.resolvers;
    this.lookup = other.lookup;
  }

  /** The network of another run, with the system's resolver settings as they are now. */
  public LiveNetwork forAnotherRun() {
    resolvers.refresh();
    return new LiveNetwork(this);
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return timed(query, () -> lookup.ask(query));
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    return connecting(query, query.address(), query.port(), () -> hold(query));
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    return connecting(query, query.address(), HttpFetch.PORT, () -> fetch(query));
  }

  @Override
  public Desk desk() {
    return new Desk(settings.families(), resolvers.shown(), settings.mode());
  }

  /** Replies that came from a resolver but did not belong to any question (threat-D3). */
  public long ignoredReplies() {
    return resolvers.ignoredReplies();
  }

  /** Ends what the runs share; nothing can be asked afterwards. */
  @Override
  public void close() {
    resolvers.close();
  }

  private End<Dialogue> hold(DialogueQuery query) {
    DialogueRecord record = new DialogueRecord();
    return Exchange.conduct(
        Stage.CONNECT,
        settings.limits().dialogue(),
        exchange -> MailDialogue.hold(query, settings, record, exchange),
        () -> record.soFar().orElse(null));
  }

  private End<HttpsResponse> fetch(HttpsQuery query) {
    HttpRecord record = new HttpRecord();
    return Exchange.conduct(
        Stage.CONNECT,
        settings.limits().https(),
        exchange -> HttpFetch.fetch(query, settings, record, exchange),
        () -> record.soFar().orElse(null));
  }

  /** One connection, if it may be made, when it is polite. */
  private <A> Observation<A> connecting(
      Query query, InetAddress address, int port, Supplier<End<A>> exchange) {
    Optional<WhyNot> refusal = Connections.refusal(settings, address, port);
    if (refusal.isPresent()) {
      return timed(query, () -> new NotAsked<>(refusal.get()));
    }
    try {
      manners.begin(run, address);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return timed(query, () -> new Failed<>(new Failure.Cancelled(Stage.CONNECT), null));
    }
    try {
      return timed(query, exchange);
    } finally {
      manners.end(run, address);
    }
  }

  private <A> Observation<A> timed(Query query, Supplier<End<A>> exchange) {
    Instant at = settings.clock().instant();
    long started = System.nanoTime();
    End<A> end = exchange.get();
    return new Observation<>(query, end, at, Duration.ofNanos(System.nanoTime() - started));
  }
}
