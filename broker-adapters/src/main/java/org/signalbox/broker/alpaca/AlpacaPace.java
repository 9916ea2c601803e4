package org.signalbox.broker.alpaca;

import java.time.InstantSource;
import org.signalbox.broker.http.RequestBudget;
import org.signalbox.broker.http.Stream;
import org.signalbox.broker.http.Timeouts;

/**
 * By what time an adapter goes and how long it waits.
 *
 * @param requestsPerMinute the budget
 * @param pageSize how many orders are asked for at a time
 */
public record AlpacaPace(
    InstantSource clock,
    RequestBudget.Pause pause,
    Timeouts timeouts,
    Stream.Times stream,
    int requestsPerMinute,
    int pageSize) {

  /** What Alpaca grants to everyone. */
  public static final int REQUESTS_PER_MINUTE = 200;

  private static final int LARGEST_PAGE = 500;

  /** As it is used against Alpaca itself. */
  public static AlpacaPace standard(InstantSource clock) {
    return new AlpacaPace(
        clock,
        RequestBudget.Pause.SLEEP,
        Timeouts.STANDARD,
        Stream.Times.STANDARD,
        REQUESTS_PER_MINUTE,
        LARGEST_PAGE);
  }

  public AlpacaPace with(Timeouts changed) {
    return new AlpacaPace(clock, pause, changed, stream, requestsPerMinute, pageSize);
  }

  public AlpacaPace with(Stream.Times changed) {
    return new AlpacaPace(clock, pause, timeouts, changed, requestsPerMinute, pageSize);
  }

  public AlpacaPace withRequestsPerMinute(int changed) {
    return new AlpacaPace(clock, pause, timeouts, stream, changed, pageSize);
  }

  public AlpacaPace withPageSize(int changed) {
    return new AlpacaPace(clock, pause, timeouts, stream, requestsPerMinute, changed);
  }

  RequestBudget budget() {
    int burst = Math.max(2, requestsPerMinute / 10);
    return new RequestBudget(requestsPerMinute, burst, burst / 4, clock, pause);
  }
}
