package mailpath.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Independent questions asked together: each on its own virtual thread, all ended when the call
 * returns. An interrupt of the caller is passed on, and the exchanges under way end as cancelled.
 */
public final class Parallel {
  private Parallel() {}

  /** The results in the order of the inputs. */
  public static <T, R> List<R> map(Collection<T> inputs, Function<? super T, ? extends R> work) {
    if (inputs.size() <= 1) {
      return inputs.stream().<R>map(work).toList();
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> futures = new ArrayList<>();
      for (T input : inputs) {
        Callable<R> task = () -> work.apply(input);
        futures.add(threads.submit(task));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(await(future, threads));
      }
      return List.copyOf(results);
    }
  }

  /** Two different questions at once. */
  public static <A, B, R> R both(
      Supplier<A> first, Supplier<B> second, java.util.function.BiFunction<A, B, R> join) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<A> one = threads.submit(first::get);
      Future<B> two = threads.submit(second::get);
      return join.apply(await(one, threads), await(two, threads));
    }
  }

  private static <R> R await(Future<R> future, ExecutorService threads) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
          threads.shutdownNow();
        } catch (ExecutionException e) {
          threads.shutdownNow();
          throw e.getCause() instanceof RuntimeException fault
              ? fault
              : new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
