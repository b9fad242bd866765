package mailpath.network;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often one address may be connected to (threat-L6): so many connections at once, and a pause
 * between the end of one and the start of the next. Counted per address as asked, over all runs of
 * the program; the number at once in a run is the run's own.
 */
final class Manners {
  private final Limits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<InetAddress, Visits> visits = new HashMap<>();

  Manners(Limits limits) {
    this.limits = limits;
  }

  /** Connections of one run. Guarded by the manners' lock. */
  static final class Run {
    private int open;
  }

  /** Waits until a connection to {@code address} is polite; each must be followed by an end. */
  void begin(Run run, InetAddress address) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Visits visit = visits.computeIfAbsent(address, ignored -> new Visits());
      visit.interested++;
      try {
        awaitTurn(run, visit);
      } finally {
        visit.interested--;
      }
      visit.open++;
      run.open++;
    } finally {
      lock.unlock();
    }
  }

  void end(Run run, InetAddress address) {
    lock.lock();
    try {
      long now = System.nanoTime();
      Visits visit = Objects.requireNonNull(visits.get(address), "end without begin");
      visit.open--;
      visit.pause = true;
      visit.pauseEnd = now + limits.manners().toNanos();
      run.open--;
      visits.values().removeIf(other -> other.isOver(now));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitTurn(Run run, Visits visit) throws InterruptedException {
    while (true) {
      boolean full = visit.open >= limits.perAddress() || run.open >= limits.perRun();
      long pause = visit.pauseLeft(System.nanoTime());
      if (full) {
        changed.await();
      } else if (pause > 0) {
        changed.awaitNanos(pause);
      } else {
        return;
      }
    }
  }

  /** What is going on with one address. */
  private static final class Visits {
    private int open;
    private int interested;
    private boolean pause;
    private long pauseEnd;

    long pauseLeft(long now) {
      return pause ? pauseEnd - now : 0;
    }

    boolean isOver(long now) {
      return open == 0 && interested == 0 && pauseLeft(now) <= 0;
    }
  }
}
