package mailpath.network;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often one address may be connected to (threat-L6): so many connections at once, and a pause
 * between the end of one and the start of the next. Counted per address as asked, over all runs of
 * the program; the number at once in a run is the run's own. A visit may be alone: then nobody else
 * of ours is there while it lasts.
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

  /** One connection, from its begin to its end. */
  final class Visit implements AutoCloseable {
    private final Run run;
    private final InetAddress address;
    private final boolean alone;
    private boolean accompanied;

    private Visit(Run run, InetAddress address, boolean alone) {
      this.run = run;
      this.address = address;
      this.alone = alone;
    }

    /** Whether another connection of ours to the address was open at any time so far. */
    boolean accompanied() {
      lock.lock();
      try {
        return accompanied;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      end(this);
    }
  }

  /** Waits until a connection to {@code address} is polite; it lasts until the visit is closed. */
  Visit begin(Run run, InetAddress address, boolean alone) throws InterruptedException {
    Visit visit = new Visit(run, address, alone);
    lock.lockInterruptibly();
    try {
      Visits there = visits.computeIfAbsent(address, ignored -> new Visits());
      there.interested++;
      try {
        awaitTurn(visit, there);
      } finally {
        there.interested--;
      }
      there.enter(visit);
      run.open++;
      return visit;
    } finally {
      lock.unlock();
    }
  }

  private void end(Visit visit) {
    lock.lock();
    try {
      long now = System.nanoTime();
      Visits there = Objects.requireNonNull(visits.get(visit.address), "end without begin");
      there.open.remove(visit);
      there.pause = true;
      there.pauseEnd = now + limits.manners().toNanos();
      visit.run.open--;
      visits.values().removeIf(other -> other.isOver(now));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitTurn(Visit visit, Visits there) throws InterruptedException {
    while (true) {
      boolean full =
          there.open.size() >= (visit.alone ? 1 : limits.perAddress())
              || there.open.stream().anyMatch(other -> other.alone)
              || visit.run.open >= limits.perRun();
      long pause = there.pauseLeft(System.nanoTime());
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
    private final List<Visit> open = new ArrayList<>();
    private int interested;
    private boolean pause;
    private long pauseEnd;

    void enter(Visit visit) {
      visit.accompanied = !open.isEmpty();
      open.forEach(other -> other.accompanied = true);
      open.add(visit);
    }

    long pauseLeft(long now) {
      return pause ? pauseEnd - now : 0;
    }

    boolean isOver(long now) {
      return open.isEmpty() && interested == 0 && pauseLeft(now) <= 0;
    }
  }
}
