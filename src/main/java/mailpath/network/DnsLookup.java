package mailpath.network;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;

/**
 * Asks the resolver's servers in turn until one answers. Any response code is an answer; but where
 * a server says that it failed or refuses, one more is asked, for the fault may be its own.
 */
final class DnsLookup {
  private static final int SERVFAIL = 2;
  private static final int REFUSED = 5;

  private final Supplier<List<DnsTransport>> servers;
  private final Limits limits;
  private final Semaphore atOnce;

  DnsLookup(Supplier<List<DnsTransport>> servers, Limits limits) {
    this.servers = servers;
    this.limits = limits;
    this.atOnce = new Semaphore(limits.dnsAtOnce());
  }

  End<DnsAnswer> ask(DnsQuery query) {
    try {
      atOnce.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed<>(new Failure.Cancelled(Stage.DNS), null);
    }
    try {
      return inTurn(query, servers.get());
    } finally {
      atOnce.release();
    }
  }

  private End<DnsAnswer> inTurn(DnsQuery query, List<DnsTransport> all) {
    long lastMoment = System.nanoTime() + limits.dnsName().toNanos();
    End<DnsAnswer> best = new Failed<>(new Failure.NoResolver(""), null);
    for (int i = 0; i < all.size() * limits.dnsTries(); i++) {
      Duration left = Duration.ofNanos(lastMoment - System.nanoTime());
      if (!left.isPositive()) {
        return best;
      }
      Duration limit = left.compareTo(limits.dnsTry()) < 0 ? left : limits.dnsTry();
      End<DnsAnswer> end = once(all.get(i % all.size()), query, limit);
      boolean second = best instanceof Answered;
      best = second && end instanceof Failed ? best : end;
      if (second || isFinal(end)) {
        return best;
      }
    }
    return best;
  }

  private static End<DnsAnswer> once(DnsTransport server, DnsQuery query, Duration limit) {
    AtomicReference<DnsAnswer> partial = new AtomicReference<>();
    End<DnsAnswer> end =
        Exchange.conduct(
            Stage.DNS,
            limit,
            exchange ->
                answer(server, server.ask(exchange, query, m -> partial.set(answer(server, m)))),
            partial::get);
    return end instanceof Failed<DnsAnswer>(Failure failure, DnsAnswer none) && none == null
        ? new Failed<>(unreached(server, failure), null)
        : end;
  }

  private static DnsAnswer answer(DnsTransport server, byte[] message) {
    return new DnsAnswer(Bytes.of(message), server.shown());
  }

  /** No connection to a resolver is a matter of this desk, not of the domain. */
  private static Failure unreached(DnsTransport server, Failure failure) {
    return switch (failure) {
      case Failure.ConnectionRefused ignored -> new Failure.NoResolver(server.shown());
      case Failure.Unreachable ignored -> new Failure.NoResolver(server.shown());
      default -> failure;
    };
  }

  private static boolean isFinal(End<DnsAnswer> end) {
    return switch (end) {
      case Answered<DnsAnswer>(DnsAnswer answer) -> {
        int rcode = DnsMessages.rcode(answer.message().toArray());
        yield rcode != SERVFAIL && rcode != REFUSED;
      }
      case Failed<DnsAnswer> failed -> failed.failure() instanceof Failure.Cancelled;
      case NotAsked<DnsAnswer> ignored -> true;
    };
  }
}
