package org.signalbox.server.job;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.signalbox.server.store.Backtests;
import org.signalbox.server.store.Backtests.Backtest;
import org.signalbox.server.view.backtest.BacktestView.State;

/** The backtests that wait and run, as many at once as there are cores. */
public final class BacktestJobs implements AutoCloseable {

  private static final int MOST_WAITING = 100;
  private static final int MOST_OF_A_TENANT = 10;

  private final Backtests backtests;
  private final InstantSource clock;
  private final ExecutorService workers;
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final Map<UUID, BacktestJob> jobs = new ConcurrentHashMap<>();

  public BacktestJobs(Backtests backtests, InstantSource clock) {
    this.backtests = backtests;
    this.clock = clock;
    int cores = Runtime.getRuntime().availableProcessors();
    this.workers =
        Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("backtest-", 0).factory());
  }

  /** What a run comes to: three documents to be stored. */
  public record Outcome(String headline, String result, String chart) {}

  /** A run: it is handed its job, to tell how far it is. */
  @FunctionalInterface
  public interface Work {
    Outcome run(BacktestJob job);
  }

  /** How a run's exception is stored for people: JSON. */
  @FunctionalInterface
  public interface Account {
    String of(RuntimeException failure);
  }

  /**
   * Stores a backtest and queues its run.
   *
   * @return whether there was room for it
   */
  public boolean start(Backtest backtest, Work work, Account account) {
    long own = jobs.values().stream().filter(it -> it.tenant().equals(backtest.tenantId())).count();
    if (own >= MOST_OF_A_TENANT || !places.tryAcquire()) {
      return false;
    }
    BacktestJob job = new BacktestJob(backtest.tenantId(), backtest.backtestId());
    backtests.add(backtest);
    jobs.put(job.id(), job);
    workers.execute(() -> carryOut(job, work, account));
    return true;
  }

  /** The job of a tenant's backtest, while it waits or runs. */
  public Optional<BacktestJob> find(UUID tenant, UUID id) {
    return Optional.ofNullable(jobs.get(id)).filter(it -> it.tenant().equals(tenant));
  }

  /** Has a backtest end, where it has not ended. */
  public void cancel(UUID tenant, UUID id) {
    find(tenant, id).ifPresent(BacktestJob::cancel);
  }

  private void carryOut(BacktestJob job, Work work, Account account) {
    try {
      job.reached(0, 0);
      Outcome outcome = work.run(job);
      backtests.finish(
          job.tenant(),
          job.id(),
          clock.instant(),
          outcome.headline(),
          outcome.result(),
          outcome.chart());
      job.become(State.DONE);
    } catch (BacktestJob.CancelledException _) {
      abandon(job, State.CANCELLED, Optional.empty());
    } catch (RuntimeException failure) {
      abandon(job, State.FAILED, Optional.of(account.of(failure)));
    } finally {
      jobs.remove(job.id());
      places.release();
    }
  }

  private void abandon(BacktestJob job, State state, Optional<String> failure) {
    backtests.abandon(job.tenant(), job.id(), state.name(), clock.instant(), failure);
    job.become(state);
  }

  @Override
  public void close() {
    jobs.values().forEach(BacktestJob::cancel);
    workers.close();
  }
}
