package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mailpath.casefile.RecordedNetwork;
import mailpath.dns.Dns;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;
import mailpath.network.RecordingNetwork;

/**
 * One check of one domain, from the question to the last assessment. The investigation asks the
 * network; what has arrived so far is read by the same investigation over a {@link
 * RecordedNetwork}, so the provisional, the final and the replayed verdict come from one code.
 */
public final class DomainRun {
  private final DomainCheck check;
  private final DomainQuestion question;
  private final RecordingNetwork network;
  private final Dns dns;
  private final Semaphore arrivals = new Semaphore(0);
  private final long startedNanos = System.nanoTime();
  private volatile boolean stopped;
  private volatile boolean asking = true;

  DomainRun(DomainCheck check, DomainQuestion question, Network live) {
    this.check = check;
    this.question = question;
    this.network = new RecordingNetwork(live, arrivals::release);
    this.dns = check.dns(question, network);
  }

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange gets a provisional assessment after arrivals, as fast as they can be judged
   * @return the last assessment, which is not given to {@code onChange}
   */
  public Assessment run(Consumer<Assessment> onChange) {
    Thread asker = Thread.ofVirtual().name("check " + question.domain()).start(this::ask);
    try {
      while (asking) {
        if (!arrivals.tryAcquire(left(), TimeUnit.NANOSECONDS)) {
          stop();
        }
        arrivals.drainPermits();
        if (stopped) {
          asker.interrupt();
          asker.join();
        } else if (asking) {
          onChange.accept(assess(Progress.State.RUNNING));
        }
      }
    } catch (InterruptedException e) {
      stop();
      asker.interrupt();
      Thread.currentThread().interrupt();
    }
    return assess(stopped ? Progress.State.STOPPED : Progress.State.FINISHED);
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  public void stop() {
    stopped = true;
    network.stop();
    arrivals.release();
  }

  private void ask() {
    try {
      check.investigation(network, dns).investigate(question);
    } finally {
      asking = false;
      arrivals.release();
    }
  }

  private long left() {
    return check.limits().domain().toNanos() - (System.nanoTime() - startedNanos);
  }

  private Assessment assess(Progress.State state) {
    List<Query> open = state == Progress.State.RUNNING ? network.open() : List.of();
    List<Observation<?>> seen = network.observations();
    Progress progress = new Progress(seen.size(), open, state);
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    Network view = new RecordedNetwork(seen, missing(state), question.at(), network.desk());
    return check.assess(question, seen, view, dns, progress, took);
  }

  private static WhyNot missing(Progress.State state) {
    return switch (state) {
      case RUNNING -> WhyNot.PENDING;
      case STOPPED -> WhyNot.STOPPED;
      case FINISHED -> WhyNot.NOT_RECORDED;
    };
  }
}
