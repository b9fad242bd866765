package mailpath.network;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import org.jspecify.annotations.Nullable;

/**
 * One exchange under watch. The work runs on a virtual thread of its own; the thread that asked
 * waits, and closes the work's sockets when a stage passes its deadline or when it is interrupted
 * itself. Only closing ends every wait: a socket's own timeout starts anew with each octet
 * (threats.md M7).
 */
final class Exchange {
  /** What ended work may take to unwind before its thread is left to itself. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Closeable> held = new ArrayList<>();
  private final long started = System.nanoTime();
  private final long lastMoment;
  private Stage stage;
  private long stageStarted = started;
  private long deadline;
  private @Nullable Failure ended;
  private boolean done;

  /** The work of an exchange; what it throws is turned into a {@link Failure}. */
  interface Work<A> {
    A run(Exchange exchange) throws IOException;
  }

  private Exchange(Stage stage, Duration total) {
    this.stage = stage;
    this.lastMoment = started + total.toNanos();
    this.deadline = lastMoment;
  }

  /**
   * Does the work within {@code total}.
   *
   * @param partial what has been learnt so far, asked for when the work fails
   */
  static <A> End<A> conduct(
      Stage first, Duration total, Work<A> work, Supplier<@Nullable A> partial) {
    Exchange exchange = new Exchange(first, total);
    Outcome<A> outcome = new Outcome<>();
    Thread.ofVirtual().start(() -> exchange.perform(work, outcome));
    exchange.watch();
    return exchange.end(outcome, partial);
  }

  /** Begins a stage, which has {@code limit} but never more than what is left of the whole. */
  void enter(Stage next, Duration limit) throws ExchangeFailed {
    lock.lock();
    try {
      requireOpen();
      stage = next;
      stageStarted = System.nanoTime();
      deadline = Math.min(stageStarted + limit.toNanos(), lastMoment);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Has {@code resource} closed when the exchange ends, however it ends. */
  <C extends Closeable> C hold(C resource) throws IOException {
    lock.lock();
    try {
      held.add(resource);
      requireOpen();
      return resource;
    } finally {
      lock.unlock();
    }
  }

  Stage stage() {
    lock.lock();
    try {
      return stage;
    } finally {
      lock.unlock();
    }
  }

  /** How long the stage under way has taken. */
  Duration inStage() {
    return Duration.ofNanos(System.nanoTime() - stageStarted);
  }

  /** What an exception of the streams means: the watch's own doing, or the far side's. */
  Failure explain(IOException e) {
    lock.lock();
    try {
      return ended != null && !(e instanceof ExchangeFailed) ? ended : Failures.of(stage, e);
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() throws ExchangeFailed {
    if (ended != null) {
      closeAll();
      throw new ExchangeFailed(ended);
    }
  }

  private <A> void perform(Work<A> work, Outcome<A> outcome) {
    try {
      outcome.answer = work.run(this);
    } catch (IOException e) {
      outcome.failure = explain(e);
    } catch (RuntimeException | Error e) {
      outcome.fault = e;
    } finally {
      finish();
    }
  }

  private void finish() {
    lock.lock();
    try {
      done = true;
      closeAll();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void watch() {
    lock.lock();
    try {
      while (!done && deadline - System.nanoTime() > 0) {
        changed.awaitNanos(deadline - System.nanoTime());
      }
      if (!done) {
        // the whole may be over before a stage has begun
        long waited = Math.max(0, deadline - stageStarted);
        endWith(new Failure.TimedOut(stage, Duration.ofNanos(waited)));
      }
    } catch (InterruptedException e) {
      endWith(new Failure.Cancelled(stage));
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void endWith(Failure failure) {
    ended = failure;
    closeAll();
    long left = GRACE.toNanos();
    boolean interrupted = false;
    while (!done && left > 0) {
      try {
        left = changed.awaitNanos(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private <A> End<A> end(Outcome<A> outcome, Supplier<@Nullable A> partial) {
    lock.lock();
    try {
      if (done && outcome.fault != null) {
        throw new IllegalStateException("fault in an exchange", outcome.fault);
      }
      if (done && outcome.answer != null) {
        return new Answered<>(outcome.answer);
      }
      Failure failure = done && outcome.failure != null ? outcome.failure : ended;
      return new Failed<>(Objects.requireNonNull(failure), partial.get());
    } finally {
      lock.unlock();
    }
  }

  private void closeAll() {
    for (Closeable resource : held) {
      try {
        resource.close();
      } catch (IOException e) {
        // nothing depends on how a socket that is given up closes
      }
    }
    held.clear();
  }

  /** How the work ended: one of three. Read only once it is done. */
  private static final class Outcome<A> {
    private @Nullable A answer;
    private @Nullable Failure failure;
    private @Nullable Throwable fault;
  }
}
