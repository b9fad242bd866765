package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mailpath.network.Network;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;
import mailpath.network.RecordingNetwork;

/**
 * An investigation that goes on: it asks on a thread of its own, while whoever started it looks at
 * what has arrived, until it ends, its time is up or somebody stops it.
 */
final class RunUnderway {
  private final String name;
  private final Duration limit;
  private final RecordingNetwork network;
  private final Semaphore arrivals = new Semaphore(0);
  private final AtomicReference<RuntimeException> fault = new AtomicReference<>();
  private final long startedNanos = System.nanoTime();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;

  /**
   * @param limit after which it is stopped
   */
  RunUnderway(String name, Duration limit, Network live) {
    this.name = name;
    this.limit = limit;
    this.network = new RecordingNetwork(live, arrivals::release);
  }

  /** What the investigation asks; it remembers all that came. */
  RecordingNetwork network() {
    return network;
  }

  /** Runs to the end on the calling thread; {@code look} after arrivals, as fast as it returns. */
  Progress.State run(Consumer<Network> investigation, Runnable look) {
    Thread asker = thread(() -> ask(investigation));
    try {
      follow(look);
      if (stopped) {
        asker.interrupt();
        asker.join();
      }
    } catch (InterruptedException e) {
      stop();
      asker.interrupt();
      Thread.currentThread().interrupt();
    }
    if (fault.get() != null) {
      throw fault.get();
    }
    return stopped ? Progress.State.STOPPED : Progress.State.FINISHED;
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  void stop() {
    stopped = true;
    network.stop();
    arrivals.release();
  }

  Thread thread(Runnable work) {
    return Thread.ofVirtual().name(name).start(work);
  }

  /** Whether the investigation has ended before that time has passed. */
  boolean endsWithin(Duration patience) throws InterruptedException {
    return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  Progress progress(Progress.State state) {
    List<Query> open = state == Progress.State.RUNNING ? network.open() : List.of();
    return new Progress(network.observations().size(), open, state);
  }

  /** What it means at such a point that an observation is not there. */
  static WhyNot missing(Progress.State state) {
    return switch (state) {
      case RUNNING -> WhyNot.PENDING;
      case STOPPED -> WhyNot.STOPPED;
      case FINISHED -> WhyNot.NOT_RECORDED;
    };
  }

  private void follow(Runnable look) throws InterruptedException {
    while (asking() && !stopped) {
      if (!arrivals.tryAcquire(left(), TimeUnit.NANOSECONDS)) {
        stop();
      }
      arrivals.drainPermits();
      if (asking() && !stopped) {
        look.run();
      }
    }
  }

  private void ask(Consumer<Network> investigation) {
    try {
      investigation.accept(network);
    } catch (RuntimeException e) {
      fault.set(e);
    } finally {
      ended.countDown();
      arrivals.release();
    }
  }

  private boolean asking() {
    return ended.getCount() > 0;
  }

  private long left() {
    return limit.toNanos() - (System.nanoTime() - startedNanos);
  }
}
