package org.signalbox.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Work at a fixed rate, due whether or not what came before has ended: what waits for its turn
 * counts as late.
 *
 * @param perSecond how often work is due
 * @param duration how long
 */
public record OpenLoop(int perSecond, Duration duration) {

  /** What is done. */
  public interface Task {

    /**
     * Does it once.
     *
     * @param worker the one at work, from 0
     * @param number of the work, from 0
     * @param due when it was to begin, by {@link System#nanoTime}
     */
    void run(int worker, int number, long due) throws Exception;
  }

  /**
   * How it went.
   *
   * @param latencies from when work was due to its end
   * @param elapsed from the first due time to the end of the last work
   */
  public record Outcome(Latencies latencies, Duration elapsed) {

    public double perSecond() {
      return latencies.count() * 1e9 / elapsed.toNanos();
    }

    /** What was reached, and the latencies: cells of a table. */
    public String cells() {
      return String.format(Locale.ROOT, "%,.0f/s | %s", perSecond(), latencies.cells());
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "reached %,.0f/s  %s", perSecond(), latencies);
    }
  }

  /** The machine and what else it is doing. */
  public static String machine() {
    return String.format(
        Locale.ROOT,
        "machine: %d cores, Java %s, load %.1f, yardstick: %.0f ms for a fixed computation",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        yardstick());
  }

  /** The milliseconds of a computation that is always the same: the best of some. */
  private static double yardstick() {
    long best = Long.MAX_VALUE;
    long sum = 0;
    for (int run = 0; run < 5; run++) {
      long start = System.nanoTime();
      sum += scramble(run + 1L);
      best = Math.min(best, System.nanoTime() - start);
    }
    return sum == 0 ? 0 : best / 1e6;
  }

  /** No step of it can be left out. */
  private static long scramble(long seed) {
    long state = seed;
    for (int n = 0; n < 20_000_000; n++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    return state;
  }

  /** Has virtual threads do it, each taking the work that is due next. */
  public Outcome run(int workers, Task task) throws InterruptedException, ExecutionException {
    Latencies latencies = new Latencies();
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime() + 50_000_000;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> working = new ArrayList<>();
      for (int n = 0; n < workers; n++) {
        int worker = n;
        working.add(
            threads.submit(() -> {
              work(worker, start, next, task, latencies);
              return true;
            }));
      }
      for (Future<?> each : working) {
        each.get();
      }
    }
    return new Outcome(latencies, Duration.ofNanos(System.nanoTime() - start));
  }

  private void work(int worker, long start, AtomicInteger next, Task task, Latencies latencies)
      throws Exception {
    int all = (int) (perSecond * duration.toMillis() / 1000);
    for (int n = next.getAndIncrement(); n < all; n = next.getAndIncrement()) {
      long due = start + n * 1_000_000_000L / perSecond;
      for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      task.run(worker, n, due);
      latencies.add(System.nanoTime() - due);
    }
  }
}
