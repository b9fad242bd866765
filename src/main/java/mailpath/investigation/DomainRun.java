package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mailpath.casefile.DomainQuestion;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.Limits;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;
import mailpath.network.RecordingNetwork;

/**
 * One check of one domain, from the question to the last assessment. The investigation asks the
 * network; what has arrived so far is read by the same investigation over a {@link DomainReading},
 * so the provisional, the final and the replayed verdict come from one code.
 */
public final class DomainRun {
  private final DomainQuestion question;
  private final Limits limits;
  private final RecordingNetwork network;
  private final DomainReading reading;
  private final Semaphore arrivals = new Semaphore(0);
  private final AtomicReference<RuntimeException> fault = new AtomicReference<>();
  private final long startedNanos = System.nanoTime();
  private volatile boolean stopped;
  private final CountDownLatch ended = new CountDownLatch(1);

  DomainRun(DomainQuestion question, Settings settings, Network live) {
    this.question = question;
    this.limits = settings.limits();
    this.network = new RecordingNetwork(live, arrivals::release);
    this.reading = new DomainReading(question, settings, network, List.of());
  }

  /** Runs to the end on the calling thread, with nobody looking on. */
  public Assessment run() {
    return run(Optional.empty());
  }

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange gets a provisional assessment after arrivals, as fast as they can be judged
   * @return the last assessment, which is not given to {@code onChange}
   */
  public Assessment run(Consumer<Assessment> onChange) {
    return run(Optional.of(onChange));
  }

  private Assessment run(Optional<Consumer<Assessment>> onChange) {
    Thread asker = thread("check", this::investigate);
    Thread witness = thread("controls", this::witness);
    try {
      follow(onChange);
      if (stopped) {
        asker.interrupt();
        asker.join();
      }
    } catch (InterruptedException e) {
      stop();
      asker.interrupt();
      Thread.currentThread().interrupt();
    }
    witness.interrupt();
    if (fault.get() != null) {
      throw fault.get();
    }
    return assess(stopped ? Progress.State.STOPPED : Progress.State.FINISHED);
  }

  /** Judges what has come until the investigation has ended or is stopped. */
  private void follow(Optional<Consumer<Assessment>> onChange) throws InterruptedException {
    while (asking() && !stopped) {
      if (!arrivals.tryAcquire(left(), TimeUnit.NANOSECONDS)) {
        stop();
      }
      arrivals.drainPermits();
      if (asking() && !stopped) {
        onChange.ifPresent(looker -> looker.accept(assess(Progress.State.RUNNING)));
      }
    }
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  public void stop() {
    stopped = true;
    network.stop();
    arrivals.release();
  }

  private Thread thread(String name, Runnable work) {
    return Thread.ofVirtual().name(name + " " + question.domain()).start(work);
  }

  private void investigate() {
    try {
      reading.investigation(network).investigate(question);
    } catch (RuntimeException e) {
      fault.set(e);
    } finally {
      ended.countDown();
      arrivals.release();
    }
  }

  /**
   * When no mail server has said anything for a while, the control hosts are asked ahead of need:
   * so a blocked port is recognised when the first connection attempt ends, not one attempt later.
   */
  private void witness() {
    try {
      Duration patience = limits.patience();
      boolean done = ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (!done && silentSoFar()) {
        reading.investigation(network).askControls(question);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean asking() {
    return ended.getCount() > 0;
  }

  private boolean silentSoFar() {
    boolean waiting = network.open().stream().anyMatch(DialogueQuery.class::isInstance);
    return waiting
        && network.observations().stream()
            .filter(observation -> observation.query() instanceof DialogueQuery)
            .noneMatch(DomainRun::spoke);
  }

  private static boolean spoke(Observation<?> dialogue) {
    return dialogue.seen().orElse(null) instanceof Dialogue seen && !seen.lines().isEmpty();
  }

  private long left() {
    return limits.domain().toNanos() - (System.nanoTime() - startedNanos);
  }

  private Assessment assess(Progress.State state) {
    List<Query> open = state == Progress.State.RUNNING ? network.open() : List.of();
    List<Observation<?>> seen = network.observations();
    Progress progress = new Progress(seen.size(), open, state);
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    return reading.assess(seen, missing(state), progress, took);
  }

  private static WhyNot missing(Progress.State state) {
    return switch (state) {
      case RUNNING -> WhyNot.PENDING;
      case STOPPED -> WhyNot.STOPPED;
      case FINISHED -> WhyNot.NOT_RECORDED;
    };
  }
}
