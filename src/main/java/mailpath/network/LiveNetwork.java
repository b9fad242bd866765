package mailpath.network;

import java.io.IOException;
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
  /** 421 (RFC 5321 3.8). */
  private static final int SERVICE_NOT_AVAILABLE = 421;

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

  private LiveNetwork(LiveNetwork other, LiveSettings settings) {
    this.settings = settings;
    this.manners = other.manners;
    this.resolvers = other.resolvers;
    this.lookup = other.lookup;
  }

  /** The network of another run, with the system's resolver settings as they are now. */
  public LiveNetwork forAnotherRun() {
    resolvers.refresh();
    return new LiveNetwork(this, settings);
  }

  /** The same for one run that may connect to this port too, because the user typed it. */
  public LiveNetwork forAnotherRun(int port) {
    resolvers.refresh();
    return new LiveNetwork(this, settings.with(port));
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return timed(query, () -> lookup.ask(query));
  }

  /**
   * Other approaches than that of a sender are tried one after another, with no visit beside them.
   * A server that turns us away while we are there twice is asked once more, alone (threat-L6): it
   * may take but one connection at a time.
   */
  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    Visited<Dialogue> first = hold(query, query.approach() != Approach.STANDARD);
    if (!first.accompanied() || !turnedAway(first.observation())) {
      return first.observation();
    }
    Observation<Dialogue> second = hold(query, true).observation();
    boolean cancelled = second.failure().filter(Failure.Cancelled.class::isInstance).isPresent();
    return cancelled ? first.observation() : second;
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    return connecting(
            query,
            query.address(),
            Connections.refusal(settings, query.address(), HttpFetch.PORT),
            false,
            () -> fetch(query))
        .observation();
  }

  /** Port 80 is that of the question itself, not one that anybody names (threat-L5). */
  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    return connecting(
            query,
            query.address(),
            Connections.refusal(
                settings.with(HttpFetch.CLEAR_PORT), query.address(), HttpFetch.CLEAR_PORT),
            false,
            () -> fetch(query))
        .observation();
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

  /** Before anything but a greeting was said: 421, or its like without codes; or no word at all. */
  private static boolean turnedAway(Observation<Dialogue> observation) {
    boolean wordless = observation.seen().map(Dialogue::reached).orElse(null) == Stage.CONNECT;
    return switch (observation.failure().orElse(null)) {
      case Failure.Rejected(Stage stage, int code, String ignored) ->
          stage == Stage.GREETING && (code == SERVICE_NOT_AVAILABLE || code == 0);
      case Failure.Closed ignored -> wordless;
      case Failure.Reset ignored -> wordless;
      case null, default -> false;
    };
  }

  private Visited<Dialogue> hold(DialogueQuery query, boolean alone) {
    return connecting(
        query,
        query.address(),
        Connections.refusal(settings, query.address(), query.port()),
        alone,
        () -> hold(query));
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
    return fetch((record, exchange) -> HttpFetch.fetch(query, settings, record, exchange));
  }

  private End<HttpsResponse> fetch(HttpQuery query) {
    return fetch((record, exchange) -> HttpFetch.fetch(query, settings, record, exchange));
  }

  /** One of the two ways to fetch. */
  private interface Fetching {
    HttpsResponse fetch(HttpRecord record, Exchange exchange) throws IOException;
  }

  private End<HttpsResponse> fetch(Fetching fetching) {
    HttpRecord record = new HttpRecord();
    return Exchange.conduct(
        Stage.CONNECT,
        settings.limits().https(),
        exchange -> fetching.fetch(record, exchange),
        () -> record.soFar().orElse(null));
  }

  /** One connection, if it may be made, when it is polite. */
  private <A> Visited<A> connecting(
      Query query,
      InetAddress address,
      Optional<WhyNot> refusal,
      boolean alone,
      Supplier<End<A>> exchange) {
    if (refusal.isPresent()) {
      return new Visited<>(timed(query, () -> new NotAsked<>(refusal.get())), false);
    }
    try (Manners.Visit visit = manners.begin(run, address, alone)) {
      Observation<A> observation = timed(query, exchange);
      return new Visited<>(observation, visit.accompanied());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      End<A> cancelled = new Failed<>(new Failure.Cancelled(Stage.CONNECT), null);
      return new Visited<>(timed(query, () -> cancelled), false);
    }
  }

  private <A> Observation<A> timed(Query query, Supplier<End<A>> exchange) {
    Instant at = settings.clock().instant();
    long started = System.nanoTime();
    End<A> end = exchange.get();
    return new Observation<>(query, end, at, Duration.ofNanos(System.nanoTime() - started));
  }

  /**
   * What a visit brought.
   *
   * @param accompanied whether another of ours was at the address meanwhile
   */
  private record Visited<A>(Observation<A> observation, boolean accompanied) {}
}
